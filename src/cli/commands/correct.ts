/** `entente correct`: a person's word on an event. */

import type { NewCorrection } from '../../log/index.js';
import { parseActor } from '../../ontology/actor.js';
import { isDay, PRECISIONS } from '../../ontology/day.js';
import { EVENT_TYPES, isEventType, modesOf } from '../../ontology/event-types.js';
import type { EventEdit } from '../../ontology/logged-event.js';
import { STATUSES } from '../../ontology/status.js';
import { nearest } from '../../shared/nearest.js';
import type { CorrectionEffect, WorkbenchApi } from '../../workbench/api.js';
import type { CliContext } from '../context.js';
import { type WorkspaceOption, withWorkbench } from '../open.js';
import { usage } from '../options.js';
import { safe, signed } from '../terminal.js';

interface CorrectOptions extends WorkspaceOption {
  readonly reason?: string;
  readonly who?: string;
  readonly set?: readonly string[];
}

export async function correct(
  eventId: string,
  action: NewCorrection['action'],
  options: CorrectOptions,
  context: CliContext,
): Promise<void> {
  const reason = options.reason?.trim() ?? '';
  if (reason === '' && (action === 'reject' || action === 'edit')) {
    throw usage(`${action} needs a reason`, 'Add --reason "why".');
  }
  if (action === 'edit' && options.set === undefined)
    throw usage('edit changes nothing', 'Add --set field=value.');
  const who =
    options.who ?? context.env.ENTENTE_USER ?? context.env.USER ?? context.env.USERNAME ?? 'unknown';
  const edit = action === 'edit' ? parseEdit(options.set ?? []) : undefined;
  await withWorkbench(options, context, async (workbench) => {
    const undoes = action === 'undo' ? await latestStanding(eventId, workbench) : undefined;
    const view = await workbench.correct({
      eventId,
      action,
      reason,
      who,
      when: context.now(),
      ...(edit === undefined ? {} : { edit }),
      ...(undoes === undefined ? {} : { undoes }),
    });
    context.out(`${view.event.id} is now ${view.event.review}: ${safe(view.event.sentence)}\n`);
    for (const effect of view.effects) context.out(`${effectWords(effect)}\n`);
  });
}

/** The last word on an event that was not taken back yet. */
async function latestStanding(eventId: string, workbench: WorkbenchApi): Promise<number> {
  const view = await workbench.document(eventId.replace(/#\d+$/, ''));
  const records = (view?.corrections ?? []).filter((record) => record.eventId === eventId);
  const undone = new Set(records.map((record) => record.undoes));
  const last = records.findLast((record) => record.action !== 'undo' && !undone.has(record.sequence));
  if (!last)
    throw usage(
      `there is nothing to undo on event "${eventId}"`,
      'Nobody has spoken of it, or all was taken back.',
    );
  return last.sequence;
}

function effectWords(effect: CorrectionEffect): string {
  return (
    `${effect.source}–${effect.target} ${effect.period}: index ${signed(effect.before, 2)} → ${signed(effect.after, 2)}, ` +
    `net ${signed(effect.netBefore)} → ${signed(effect.netAfter)}`
  );
}

type MutableEdit = { -readonly [K in keyof EventEdit]: EventEdit[K] };

function parseEdit(pairs: readonly string[]): EventEdit {
  const edit: MutableEdit = {};
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    const field = at < 0 ? pair : pair.slice(0, at);
    const value = at < 0 ? '' : pair.slice(at + 1).trim();
    setField(edit, field.trim(), value);
  }
  const mode = edit.mode;
  if (mode !== undefined && mode !== null && edit.type !== undefined && !modesOf(edit.type).includes(mode)) {
    throw usage(
      `${edit.type} has no mode "${mode}"`,
      `Its modes: ${modesOf(edit.type).join(', ') || 'none'}.`,
    );
  }
  return edit;
}

const FIELDS = ['type', 'mode', 'source', 'target', 'status', 'by', 'day', 'precision'];

function setField(edit: MutableEdit, field: string, value: string): void {
  switch (field) {
    case 'type':
      if (!isEventType(value)) throw unknown('type', value, EVENT_TYPES);
      edit.type = value;
      return;
    case 'mode': {
      if (value === '') {
        edit.mode = null;
        return;
      }
      const mode = EVENT_TYPES.flatMap((type) => modesOf(type)).find((known) => known === value);
      if (mode === undefined)
        throw unknown(
          'mode',
          value,
          EVENT_TYPES.flatMap((type) => modesOf(type)),
        );
      edit.mode = mode;
      return;
    }
    case 'status': {
      const status = STATUSES.find((known) => known === value);
      if (status === undefined) throw unknown('status', value, STATUSES);
      edit.status = status;
      return;
    }
    case 'precision': {
      const precision = PRECISIONS.find((known) => known === value);
      if (precision === undefined) throw unknown('precision', value, PRECISIONS);
      edit.precision = precision;
      return;
    }
    case 'day':
      if (!isDay(value)) throw usage(`--set day=${value} is no day`, 'Write it as 2024-06-19.');
      edit.day = value;
      return;
    case 'source':
    case 'target':
    case 'by':
      edit[field] = actorCodes(field, value);
      return;
    default:
      throw unknown('field', field, FIELDS);
  }
}

function actorCodes(field: string, value: string): readonly string[] {
  const codes = value === '' ? [] : value.split(',').map((code) => code.trim());
  for (const code of codes) {
    if (!parseActor(code))
      throw usage(`--set ${field}: "${code}" is no actor code`, 'Write it as RUS, RUS.MIL or TER:name.');
  }
  return codes;
}

function unknown(what: string, value: string, known: readonly string[]) {
  const near = nearest(value, known);
  return usage(
    `--set: "${value}" is no ${what}`,
    near ? `Did you mean ${near}?` : `Known: ${known.join(', ')}.`,
  );
}
