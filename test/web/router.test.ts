import { describe, expect, it } from 'vitest';
import { hrefOf, parseAddress } from '../../web/src/router.js';

describe('addresses', () => {
  it('survive being written and read, whatever an id holds', () => {
    const id = 'wire/2024 06#3?ä';
    const href = hrefOf(['document', id], { event: `${id}#1` });
    const url = new URL(href, 'http://127.0.0.1');
    expect(parseAddress(url.pathname, url.search)).toEqual({
      path: ['document', id],
      params: { event: `${id}#1` },
    });
  });

  it('leave out what is not set', () => {
    expect(hrefOf(['ties'], { sort: undefined, state: '', period: 'week' })).toBe('/ties?period=week');
  });

  it('leave commas as they are', () => {
    expect(hrefOf(['ties'], { statuses: 'occurred,claimed' })).toBe('/ties?statuses=occurred,claimed');
  });

  it('keep a part that cannot be decoded as it stands', () => {
    expect(parseAddress('/document/%E0%A4%A', '').path).toEqual(['document', '%E0%A4%A']);
  });

  it('know the root', () => {
    expect(parseAddress('/', '')).toEqual({ path: [], params: {} });
  });
});
