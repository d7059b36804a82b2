import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from './redact';

describe('redact', () => {
  it.each([
    ['<control><senderid>acme</senderid><password a="b">s3cret</password></control>', ['acme', 's3cret']],
    ['<login><userid>u1</userid><companyid>c1</companyid><password>p1</password></login>', ['u1', 'p1']],
    ['<soap:Header><ns1:sessionId>12345</ns1:sessionId></soap:Header>', ['12345']],
    ['<api><sessionid>cut-off-in-the-mid', ['cut-off']],
    ['<TAXID>DE1234</TAXID>', ['DE1234']],
    ['<pre>&lt;password a="b"&gt;s3&amp;amp;cret&lt;/password&gt;</pre>', ['s3', 'cret']],
    ['&amp;lt;sessionid&amp;gt;12345&amp;lt;/sessionid&amp;gt;', ['12345']],
    ['{"request":"\\u003cpassword\\u003es3cret\\u003c/password\\u003e"}', ['s3cret']],
    ['{"request":"<password>s3cret<\\/password>"}', ['s3cret']],
    ['&lt;sessionid&gt;cut-off-in-the-mid', ['cut-off']],
    ['Authorization: Bearer 00Dxx!AQ.abc_def', ['AQ.abc']],
    ['{"access_token": "a\\"b", "refresh_token":"r1"}', ['a\\"b', 'r1']],
    ['{"access_token":"cut', ['"cut']],
    ['grant_type=x&refresh_token=5Aep86&client_id=y', ['5Aep86']],
    ['/eware.dll/Do?SID=123456789&Act=1', ['123456789']],
    ['Session 00D5g00000ABCDEEA4!AQ4AQ.x_y is invalid', ['AQ4AQ']],
    ['Invalid session Xq3-abc [Support ID: z]', ['Xq3-abc']],
  ])('masks the secrets of %s', (text, secrets) => {
    const masked = redact(text);
    for (const secret of secrets) expect(masked).not.toContain(secret);
    expect(masked).toContain('***');
  });

  it('leaves ordinary words alone', () => {
    const text = '<NAME>Password Ltd</NAME> Another Customer already exists [Support ID: Ab1]';
    expect(redact(text)).toBe(text);
  });

  it('leaves what stands after a quoted secret', () => {
    expect(redact('&lt;password&gt;p&lt;/password&gt;&lt;NAME&gt;Rope&lt;/NAME&gt;')).toContain('Rope');
  });

  it('masks known secrets anywhere', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        expect(redact(`${before}Tr0ub4dor&3${after}`, ['Tr0ub4dor&3'])).not.toContain('Tr0ub4dor&3');
      }),
    );
  });
});
