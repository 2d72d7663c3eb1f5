import { describe, expect, it } from 'vitest';
import { applyEdit, checkEdit } from '../../src/log/edit-event.js';
import type { CodedEvent } from '../../src/ontology/coded-event.js';
import type { EventEdit } from '../../src/ontology/logged-event.js';
import { EXIT } from '../../src/shared/user-error.js';
import { sampleEvent } from './sample-entries.js';

const visit = sampleEvent('Visited the capital.', { mode: 'visit' });
const claim = sampleEvent('Shelled the town.', { type: 'ASSAULT', status: 'claimed', by: ['UKR'] });

describe('applyEdit', () => {
  it.each<[string, CodedEvent, EventEdit, Partial<CodedEvent>]>([
    [
      'a mode the new type knows',
      visit,
      { type: 'REQUEST', mode: 'meet' },
      { type: 'REQUEST', mode: 'meet' },
    ],
    [
      'several fields at once',
      visit,
      { source: ['USA'], target: ['CHN'] },
      { source: ['USA'], target: ['CHN'] },
    ],
    ['a day is exact', visit, { day: '2024-01-31' }, { day: '2024-01-31', precision: 'day' }],
    ['no day has no precision', visit, { day: null }, { day: null, precision: 'none' }],
    ['unless the edit says one', visit, { day: '2024-01-31', precision: 'month' }, { precision: 'month' }],
    ['a claim keeps its speaker', claim, { type: 'COERCE' }, { status: 'claimed', by: ['UKR'] }],
  ])('%s', (_what, event, edit, expected) => {
    expect(applyEdit(event, edit)).toMatchObject(expected);
  });

  it('takes away what no longer fits: a foreign mode, the speaker of a fact', () => {
    expect(applyEdit(visit, { type: 'AID' })).not.toHaveProperty('mode');
    expect(applyEdit(visit, { mode: null })).not.toHaveProperty('mode');
    expect(applyEdit(claim, { status: 'occurred' })).not.toHaveProperty('by');
    expect(applyEdit(claim, { by: [] })).not.toHaveProperty('by');
  });

  it('turns an act mutual and back', () => {
    const mutual = applyEdit(visit, { mutual: true });
    expect(mutual).toMatchObject({ source: ['RUS.GOV', 'PRK.GOV'], target: [], mutual: true });
    const directed = applyEdit(mutual, { source: ['RUS.GOV'], target: ['PRK.GOV'] });
    expect(directed).toMatchObject({ source: ['RUS.GOV'], target: ['PRK.GOV'] });
    expect(directed).not.toHaveProperty('mutual');
    expect(applyEdit(mutual, { status: 'planned' })).toMatchObject({ mutual: true, target: [] });
  });

  it('changes nothing that it does not name, and not the event it was given', () => {
    const before = structuredClone(visit);
    expect(applyEdit(visit, { status: 'planned' })).toEqual({ ...visit, status: 'planned' });
    expect(visit).toEqual(before);
  });
});

describe('checkEdit', () => {
  it.each<[EventEdit, RegExp]>([
    [{}, /names no field/],
    [{ confidence: 1 } as EventEdit, /"confidence" cannot be edited/],
    [{ type: 'MEET' as never }, /"MEET" is no event type/],
    [{ mode: 'arrest' }, /CONSULT has no mode "arrest"/],
    [{ type: 'AID', mode: 'visit' }, /AID has no mode "visit"/],
    [{ source: [] }, /needs a source/],
    [{ source: ['Russia'] }, /"Russia" is no actor code/],
    [{ target: ['RUS.XXX'] }, /"RUS.XXX" is no actor code/],
    [{ by: ['them'] }, /"them" is no actor code/],
    [{ status: 'sure' as never }, /"sure" is no status/],
    [{ day: '2023-02-30' }, /"2023-02-30" is no day/],
    [{ precision: 'hour' as never }, /"hour" is no precision/],
  ])('refuses %j', (edit, message) => {
    expect(() => checkEdit(visit, edit)).toThrow(message);
    expect(() => checkEdit(visit, edit)).toThrow(expect.objectContaining({ exitCode: EXIT.usage }));
  });

  it.each<EventEdit>([
    { mode: 'phone' },
    { mode: null },
    { by: ['AUTHOR'] },
    { target: [] },
    { day: null },
    { source: ['TER:ISIS', 'UNO', 'PRK.MIL'] },
  ])('lets %j pass', (edit) => {
    expect(() => checkEdit(visit, edit)).not.toThrow();
  });
});
