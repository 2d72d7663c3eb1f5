/** A day at the desk: what is new, reports handed over, events corrected, told and reviewed, settings. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LoggedEvent } from '../../src/server/index.js';
import { browser, open, page, sample, useDesk } from './desk-window.js';
import { CHROMIUM, openWindow, shoot, violations } from './open-browser.js';

const REPORT = `---
date: 2026-03-30
publisher: Test Wire
---
Japan's foreign minister visited Australia on Monday. Officials of Japan, Australia and India spoke of the weather.
`;

describe.skipIf(CHROMIUM === undefined)('a day at the desk', () => {
  useDesk({ server: { who: 'Ana' }, expected: /status of 4(?:00|09)/ });

  const events = () => sample.workbench.queue({ below: 1, limit: 200, offset: 0 });
  /** The first card of its document, which is not always the first that was coded. */
  const anEvent = async (fits: (event: LoggedEvent) => boolean): Promise<LoggedEvent> => {
    for (const { event } of (await events()).events) {
      if (!fits(event)) continue;
      const view = await sample.workbench.document(event.documentId);
      if (view?.events[0]?.id === event.id) return event;
    }
    throw new Error('the sample has no such event');
  };
  const documentOf = (event: LoggedEvent) => `/document/${encodeURIComponent(event.documentId)}`;
  const told = async (event: LoggedEvent) =>
    (await sample.workbench.document(event.documentId))?.events.find((other) => other.id === event.id);

  it('begins with what moved and why, and what is new until it was seen', async () => {
    await open('/today');
    const { moved, fresh } = await sample.workbench.today(0);
    expect(await page.locator('.moved > li').count()).toBe(moved.length);
    const why = moved.find((one) => one.why !== null)?.why;
    expect(await page.locator('.moved strong').first().innerText()).toBe(why?.sentence);
    await page.getByText(`${fresh.documents} documents`).waitFor();
    await shoot(page, 'today-1280');
    await page.getByRole('button', { name: 'Mark as seen' }).click();
    await page.getByText('Nothing new was read since your last visit.').waitFor();
    await page.reload();
    await page.getByText('Nothing new was read since your last visit.').waitFor();
    await page.locator('.moved a.moved-source').first().click();
    await page.locator('.text').waitFor();
    expect(new URL(page.url()).searchParams.get('event')).toBe(why?.eventId);
  });

  it('reads a report that is handed over, says what came of it, and shows it to a window that was open', async () => {
    const other = await openWindow(browser, sample.server);
    await other.page.goto(`${sample.server.url}/today`);
    await other.page.getByRole('heading', { name: 'Work in progress' }).waitFor();
    await open('/sources');
    await page.setInputFiles('input[type=file]', [
      { name: 'handed.md', mimeType: 'text/markdown', buffer: Buffer.from(REPORT) },
      { name: 'broken.json', mimeType: 'application/json', buffer: Buffer.from('{"text": ') },
    ]);
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    await page.getByText('1 document new').waitFor();
    await page.getByText('1 input was set aside:').click();
    await page.getByText('broken.json').last().waitFor();
    await other.page.getByText('1 document new').waitFor();
    expect(other.errors).toEqual([]);
    await other.context.close();
    await shoot(page, 'today-handed-1280');
  });

  it('asks about a pasted text, and reads it with its day', async () => {
    await open('/ties');
    const before = (await sample.workbench.summary()).counts.documents;
    const text =
      'Kim Jong Un met Vladimir Putin in Vladivostok on Friday. They signed an agreement on trade, officials said.';
    await page.evaluate((pasted) => {
      const data = new DataTransfer();
      data.setData('text/plain', pasted);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    }, text);
    await page.getByRole('heading', { name: 'Read the pasted text?' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('Published on').fill('2026-03-28');
    await page.getByRole('button', { name: 'Read it' }).click();
    // An earlier report has said the same words in the list of work.
    await expect.poll(async () => (await sample.workbench.summary()).counts.documents).toBe(before + 1);
    await page.getByText('1 document new').first().waitFor();
  });

  it('edits an event by keyboard alone; undo and redo are records too', async () => {
    const event = await anEvent((one) => one.status === 'occurred' && one.day !== null);
    await open(documentOf(event));
    await page.locator('#event-1').focus();
    await page.keyboard.press('e');
    const form = page.getByRole('form', { name: 'Edit event 1' });
    await form.waitFor();
    expect(await violations(page)).toEqual([]);
    await form.getByLabel('To whom').fill('Atlantis');
    await form.getByLabel('Why').fill('the text names another');
    await page.keyboard.press('Enter');
    await form.getByText('“Atlantis” is no actor').waitFor();
    await form.getByLabel('To whom').fill('Mongolia, AUS.MIL');
    await page.keyboard.press('Enter');
    await page.locator('#event-1').getByText('Edited.', { exact: true }).waitFor();
    expect(await told(event)).toMatchObject({ target: ['MNG', 'AUS.MIL'], review: 'edited' });
    await page.keyboard.press('Control+z');
    await page.locator('#event-1').getByText('Taken back.', { exact: true }).waitFor();
    expect((await told(event))?.target).toEqual(event.target);
    await page.keyboard.press('Control+Shift+z');
    await page.locator('#event-1').getByText('Edited.', { exact: true }).waitFor();
    expect((await told(event))?.target).toEqual(['MNG', 'AUS.MIL']);
    await page.keyboard.press('Control+z');
    await page.locator('#event-1').getByText('Taken back.', { exact: true }).waitFor();
    const records = (await sample.workbench.document(event.documentId))?.corrections ?? [];
    expect(records.map((record) => record.action)).toEqual(['edit', 'undo', 'edit', 'undo']);
  });

  it('tells an event that was missed, from the tray, and splits one', async () => {
    const found = await sample.workbench.search({ text: 'weather' });
    const id = found.results[0]?.id ?? '';
    await open(`/document/${encodeURIComponent(id)}`);
    await page.getByText('Sentences with two states and no event (1)').click();
    await page.getByRole('button', { name: 'Add an event', exact: true }).click();
    const form = page.getByRole('form', { name: 'Add an event that was missed' });
    expect(await form.getByLabel('Who acts').inputValue()).toMatch(/JPN/);
    expect(await violations(page)).toEqual([]);
    await shoot(page, 'document-add-1280');
    await form.getByRole('button', { name: 'Add it' }).click();
    await page.getByText('This changes').first().waitFor();
    await page.getByText('Every sentence with two states has an event.').waitFor();
    const before = (await sample.workbench.document(id))?.events.length ?? 0;
    await page.locator('#event-1').focus();
    await page.keyboard.press('s');
    const second = page.getByRole('form', { name: /A second event beside event/ });
    await second.locator('select[name=type]').selectOption('AGREE');
    await second.getByRole('button', { name: 'Add it' }).click();
    await second.waitFor({ state: 'detached' });
    const after = await sample.workbench.document(id);
    expect(after?.events).toHaveLength(before + 1);
    expect(after?.corrections.at(-1)?.reason).toMatch(/^split from event \d+$/);
  });

  it('ends in a shown conflict where another window spoke first, and loses neither word', async () => {
    const event = await anEvent((one) => one.status === 'planned');
    await open(documentOf(event));
    const card = page.locator('#event-1');
    await card.getByRole('button', { name: 'Reject' }).click();
    await card.getByLabel('Why is it wrong?').fill('it was called off');
    const word = { eventId: event.id, action: 'accept', reason: '', who: 'Ben' } as const;
    await sample.workbench.correct({ ...word, when: '2026-04-15T10:00:00Z' });
    await card.getByRole('button', { name: 'Reject it' }).click();
    await card.getByText('Somebody else spoke first').waitFor();
    await card.getByText('Accepted by Ben').first().waitFor();
    expect(await card.locator('.conflict').innerText()).toContain('it was called off');
    expect(await violations(page)).toEqual([]);
    await shoot(page, 'document-conflict-1280');
    expect((await told(event))?.review).toBe('accepted');
    await card.getByRole('button', { name: 'Do mine anyway' }).click();
    await card.locator('.review-rejected').waitFor();
    const records = (await sample.workbench.document(event.documentId))?.corrections ?? [];
    expect(records.map((record) => [record.action, record.who])).toEqual([
      ['accept', 'Ben'],
      ['reject', 'Ana'],
    ]);
  });

  it('shows another window’s word without losing place or selection', async () => {
    const event = await anEvent((one) => one.review === 'unreviewed' && one.status === 'claimed');
    const other = await openWindow(browser, sample.server);
    await open(documentOf(event));
    await page.evaluate(() => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector('.text') ?? document.body);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      window.scrollTo(0, 120);
    });
    const before = await page.evaluate(() => [window.scrollY, String(getSelection())]);
    await other.page.goto(`${sample.server.url}${documentOf(event)}`);
    await other.page.locator('#event-1').getByRole('button', { name: 'Accept' }).click();
    await page.locator('#event-1 .review-accepted').waitFor();
    expect(await page.evaluate(() => [window.scrollY, String(getSelection())])).toEqual(before);
    await other.context.close();
  });

  it('leads from the queue through its documents, with how much is left', async () => {
    const { total } = await sample.workbench.queue({ below: 0.5, limit: 1, offset: 0 });
    await open('/queue');
    await page.getByText(`${total} events wait`).waitFor();
    await shoot(page, 'queue-1280');
    await page.getByRole('link', { name: 'Review the first' }).click();
    const chosen = new URL(await page.evaluate(() => location.href)).searchParams.get('event');
    await page.locator('.card').first().waitFor();
    const view = await sample.workbench.document((chosen ?? '').replace(/#\d+$/, ''));
    const place = (view?.events.findIndex((event) => event.id === chosen) ?? -1) + 1;
    await page.locator(`#event-${place}`).focus();
    await page.keyboard.press('a');
    await page.getByRole('link', { name: `Next to review (${total - 1})` }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('event')).not.toBe(chosen);
    await expect.poll(() => page.locator('.waiting').count()).toBe(0);
    await page.locator('.desk-tools').waitFor();
    await page.keyboard.press('?');
    await page.getByRole('heading', { name: 'Keys' }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('keeps settings in entente.yaml, with comments, and says what cannot be', async () => {
    const file = join(sample.scratch, 'workspace', 'entente.yaml');
    await open('/sources');
    const watch = page.getByLabel('States and organisations that matter most');
    await watch.fill('North Korea, Atlantis');
    await page.locator('form', { has: watch }).getByRole('button', { name: 'Save' }).click();
    await page.getByText('“Atlantis” is no state').waitFor();
    await watch.fill('North Korea, JPN');
    await page.locator('form', { has: watch }).getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
    const every = page.getByLabel('Look for new and changed files every');
    await every.fill('10');
    await page.locator('form', { has: every }).getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => readFileSync(file, 'utf8')).toMatch(/^readEvery: 10$/m);
    // The server looks by itself from now on, and says when it did.
    await page.getByText('Not looked into yet.').waitFor();
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('watch: [ PRK, JPN ]');
    expect(text).toContain('# Settings of an Entente workspace');
    const whole = page.getByRole('textbox', { name: 'The file itself' });
    await whole.fill(`${text}colour: blue\n`);
    await page.locator('form', { has: whole }).getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').filter({ hasText: '"colour" is no setting' }).waitFor();
    expect(readFileSync(file, 'utf8')).toBe(text);
    await shoot(page, 'sources-1280');
  });

  it.each([
    ['en-GB', 'light'],
    ['ko-KR', 'dark'],
  ] as const)('passes axe on every page and fits every window: %s, %s', async (locale, colorScheme) => {
    const event = await anEvent((one) => one.status === 'occurred');
    const window = await openWindow(browser, sample.server, { locale, colorScheme });
    const pages = {
      today: '/today',
      queue: '/queue',
      sources: '/sources',
      document: `${documentOf(event)}?open=silent`,
    };
    for (const [name, path] of Object.entries(pages)) {
      await window.page.setViewportSize({ width: 1280, height: 900 });
      await window.page.goto(`${sample.server.url}${path}`);
      await window.page.locator('main h1').waitFor();
      await expect.poll(() => window.page.locator('.waiting').count()).toBe(0);
      expect(await violations(window.page), name).toEqual([]);
      for (const width of [360, 2560]) {
        await window.page.setViewportSize({ width, height: 900 });
        const over = await window.page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(over, `${name} at ${width}`).toBeLessThanOrEqual(0);
        await shoot(window.page, `${name}-${width}-${locale}-${colorScheme}`);
      }
    }
    expect(window.errors).toEqual([]);
    await window.context.close();
  });
});
