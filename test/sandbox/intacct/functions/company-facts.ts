import { element, textOf } from '../../xml/element';
import { BASE_CURRENCY, entities, users } from '../company';
import { FunctionFailure, invalid } from '../errors';
import { entityCurrency } from '../seed/pick-lists';
import type { GatewayFunction } from './call-context';

/** `readUserFormatting`: how the gateway renders dates for a user, given by login or record number. */
export const readUserFormatting: GatewayFunction = (call, { switches }) => {
  const login = textOf(call, 'userId');
  const key = Number(textOf(call, 'key') ?? Number.NaN);
  const user = users.find((one) => (login ? one.id === login : one.recordNo === key));
  if (!user) throw new FunctionFailure(invalid(`Cannot find user '${login ?? key}'.`));
  const formatting = element('userformatting', [
    element('recordno', user.recordNo),
    element('locale', switches.dateFormat === '/mdY' ? 'en_US' : 'en_GB'),
    element('dateformat', switches.dateFormat),
    element('gmtoffset', switches.gmtOffset),
    element('clock', switches.clock),
  ]);
  return [element('data', [formatting])];
};

/** `getFinancialSetup`: the base currency is empty when entities have their own. */
export const getFinancialSetup: GatewayFunction = (_, { switches }) => {
  const setup = element('financialSetup', [
    element('baseCurrency', switches.multiBaseCurrency ? '' : BASE_CURRENCY),
    element('defaultBook', 'ACCRUAL'),
    element('firstFiscalMonth', '1'),
    element('multiBaseCurrency', String(switches.multiBaseCurrency)),
    element('multiBook', 'false'),
    element('multiCurrency', String(switches.multiCurrency)),
    element('multiEntityShared', String(switches.multiEntity)),
  ]);
  return [element('data', [setup])];
};

/** `readEntityDetails`: the entities that the user may enter. */
export const readEntityDetails: GatewayFunction = (_, { switches }) => {
  const details = (switches.multiEntity ? entities : []).map((entity) =>
    element('entity', [
      element('id', entity.id),
      element('name', entity.name),
      element('recordno', entity.recordNo),
      element('currency', entityCurrency(entity.id, { switches })),
      element('firstfiscalmonth', '1'),
      element('firstfiscaltaxmonth', '1'),
      element('weekstart', '1'),
    ]),
  );
  return [element('data', details)];
};
