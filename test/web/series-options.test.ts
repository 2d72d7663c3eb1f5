import { describe, expect, it } from 'vitest';
import {
  apiParams,
  monthParam,
  periodParam,
  statusesParam,
  statusesValue,
} from '../../web/src/series-options.js';

describe('filters in the address', () => {
  it('count facts alone unless the address says otherwise', () => {
    expect(statusesParam({})).toEqual(['occurred']);
    expect(statusesParam({ statuses: 'claimed,occurred' })).toEqual(['occurred', 'claimed']);
    expect(statusesParam({ statuses: 'nonsense' })).toEqual(['occurred']);
  });

  it('stand in the address only where they differ from the default', () => {
    expect(statusesValue(['occurred'])).toBeUndefined();
    expect(statusesValue([])).toBeUndefined();
    expect(statusesValue(['claimed', 'occurred'])).toBe('occurred,claimed');
  });

  it('take months and periods that exist, and no others', () => {
    expect(monthParam('2024-06')).toBe('2024-06');
    expect(monthParam('2024-13')).toBeUndefined();
    expect(monthParam("2024-06'; drop")).toBeUndefined();
    expect(periodParam({ period: 'fortnight' })).toBe('month');
  });

  it('reach the server as whole months', () => {
    const options = apiParams({ period: 'month', statuses: ['occurred'], from: '2024-01', to: '2024-02' });
    expect(options).toMatchObject({ from: '2024-01-01', to: '2024-02-29', statuses: 'occurred' });
  });
});
