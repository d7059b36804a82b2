import { element, type XmlElement } from '../../xml/element';
import type { CompanyState } from '../company-state';
import {
  FunctionFailure,
  type GatewayError,
  ROLLED_BACK,
  repeatedControlId,
  sessionNotAlone,
  unknownFunction,
} from '../errors';
import { type CallContext, callContext } from '../functions/call-context';
import { gatewayFunctions } from '../functions/gateway-functions';
import { PartialFailure } from '../functions/partial-failure';
import { errorMessage } from './answer';
import type { Authenticated } from './authentication';
import type { Envelope, FunctionCall } from './envelope';

interface Outcome {
  readonly status: 'success' | 'failure' | 'aborted';
  readonly content: readonly XmlElement[];
  readonly errors: readonly GatewayError[];
}

class RolledBack extends Error {}

/** Runs the functions of a request in order and gives the `result` of each. */
export function runFunctions(envelope: Envelope, caller: Authenticated, state: CompanyState): XmlElement[] {
  const context = callContext(state, caller);
  const outcomes = envelope.transaction
    ? runTogether(envelope, context)
    : envelope.functions.map((one) => runRecorded(one, envelope, context));
  return outcomes.map((outcome, at) => resultElement(envelope, envelope.functions[at], outcome));
}

/** One transaction: the first failure takes everything back; functions after it do not run and have no result. */
function runTogether(envelope: Envelope, context: CallContext): Outcome[] {
  const outcomes: Outcome[] = [];
  const executed = new Set(context.state.executed);
  try {
    context.database.transaction(() => {
      for (const one of envelope.functions) {
        const outcome = runRecorded(one, envelope, context);
        outcomes.push(outcome);
        if (outcome.status === 'failure') throw new RolledBack();
      }
    });
    return outcomes;
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error;
    context.state.executed = executed;
    return outcomes.map(rolledBack);
  }
}

function rolledBack(outcome: Outcome): Outcome {
  if (outcome.status === 'failure') return { ...outcome, errors: [...outcome.errors, ROLLED_BACK] };
  return { status: 'aborted', content: [], errors: [ROLLED_BACK] };
}

/** A control id that ran to completion is remembered; with `uniqueid` it is refused the next time. */
function runRecorded(one: FunctionCall, envelope: Envelope, context: CallContext): Outcome {
  const { executed } = context.state;
  const id = `${envelope.control.senderId} ${one.controlId}`;
  if (envelope.control.uniqueId && executed.has(id)) {
    return { status: 'failure', content: [], errors: [repeatedControlId(one.controlId)] };
  }
  const outcome = run(one, envelope, context);
  if (outcome.status === 'success') executed.add(id);
  return outcome;
}

function run({ call }: FunctionCall, envelope: Envelope, context: CallContext): Outcome {
  try {
    const gatewayFunction = gatewayFunctions.get(call.name);
    if (!gatewayFunction) throw new FunctionFailure(unknownFunction(call.name));
    if (call.name === 'getAPISession' && envelope.functions.length > 1)
      throw new FunctionFailure(sessionNotAlone());
    return { status: 'success', content: gatewayFunction(call, context), errors: [] };
  } catch (error) {
    if (!(error instanceof FunctionFailure)) throw error;
    const content = error instanceof PartialFailure ? error.data : [];
    return { status: 'failure', content, errors: signed(error.errors, context) };
  }
}

/** The first error of a business or data failure carries the support id at its end. */
function signed(errors: readonly GatewayError[], context: CallContext): GatewayError[] {
  return errors.map((error, at) => {
    if (at > 0 || !/^(BL|DL)/.test(error.errorno) || !error.description2) return error;
    const id = context.state.numbering.nextSupportId();
    return { ...error, description2: `${error.description2} [Support ID: ${id}]` };
  });
}

function resultElement(envelope: Envelope, one: FunctionCall | undefined, outcome: Outcome): XmlElement {
  const { showAdditionalErrorInfo } = envelope.control;
  return element('result', [
    element('status', outcome.status),
    element('function', one?.call.name ?? ''),
    element('controlid', one?.controlId ?? ''),
    ...outcome.content,
    ...(outcome.errors.length > 0 ? [errorMessage(outcome.errors, showAdditionalErrorInfo)] : []),
  ]);
}
