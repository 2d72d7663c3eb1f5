import { describe, expect, it } from 'vitest';
import { searchOfAddress } from '../../../src/search/index.js';
import { pageParam, searchQuestion, toggled } from '../../../web/src/search/search-address.js';

describe('the address of a search', () => {
  it('makes the question to the server', () => {
    expect(
      searchQuestion({
        text: 'a b',
        actors: 'PRK,RUS',
        publisher: 'Daily, The',
        from: '2024-01-01',
        to: 'never',
        page: '3',
      }),
    ).toBe(
      '/api/search?text=a+b&actors=PRK&actors=RUS&publishers=Daily%2C+The&from=2024-01-01&offset=40&limit=20',
    );
  });

  it('takes values in and out of a list, and goes back to the first page', () => {
    expect(toggled({ text: 'a', types: 'AID', page: '2' }, 'types', 'AGREE')).toBe(
      '/search?text=a&types=AID,AGREE',
    );
    expect(toggled({ types: 'AID' }, 'types', 'AID')).toBe('/search');
  });

  it('has a page from 1, whatever is written', () => {
    expect([
      pageParam({}),
      pageParam({ page: '4' }),
      pageParam({ page: '-1' }),
      pageParam({ page: 'x' }),
    ]).toEqual([1, 4, 1, 1]);
  });

  it('is read by the server as the page reads it', () => {
    expect(
      searchOfAddress(
        new URLSearchParams(
          'text=a&actors=PRK,RUS,nobody&types=AID,NONE&publisher=Daily, The&from=2024-01-01&to=x',
        ),
      ),
    ).toEqual({
      text: 'a',
      actors: ['PRK', 'RUS'],
      types: ['AID'],
      statuses: [],
      publishers: ['Daily, The'],
      kinds: [],
      from: '2024-01-01',
    });
  });
});
