/** The strategy page's main act: weigh tracks, turn a weight, see what an assumption rests on, save only when asked. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { forgive, page, sample, useDesk } from './desk-window.js';
import { CHROMIUM, shoot, violations } from './open-browser.js';

const KOREA = fileURLToPath(new URL('../../examples/korea/', import.meta.url));

const inWorkspace = (name: string) => join(sample.scratch, 'workspace', name);

describe.skipIf(CHROMIUM === undefined)('strategy in a browser', () => {
  useDesk({
    prepare: () => {
      // Forty worlds: enough to show, quick enough to test.
      const tracks = readFileSync(join(KOREA, 'two-tracks.yaml'), 'utf8').replace(
        'worlds: 400',
        'worlds: 40',
      );
      writeFileSync(inWorkspace('two-tracks.yaml'), tracks);
      copyFileSync(join(KOREA, 'envoys.yaml'), inWorkspace('envoys.yaml'));
    },
  });

  const openFile = async (file: string) => {
    await page.goto(`${sample.server.url}/strategy?file=${file}`);
    await page.locator('.waiting').first().waitFor({ state: 'detached' });
  };

  it('weighs the tracks, and an assumption from data opens its sentences', async () => {
    await openFile('two-tracks.yaml');
    await page.getByRole('heading', { name: 'Combinations of tracks' }).waitFor();
    expect(await page.locator('section[aria-label="Combinations of tracks"] tbody tr').count()).toBe(4);
    await page.locator('.basis-data').first().click();
    await page.locator('.basis-fold .receipts a').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await shoot(page, 'strategy-tracks-1280');
  });

  it('turns a weight, answers at once, and writes nothing until it is told to', async () => {
    await openFile('two-tracks.yaml');
    const before = readFileSync(inWorkspace('two-tracks.yaml'), 'utf8');
    const slider = page.getByRole('slider', { name: 'No missile tests' });
    await slider.waitFor();
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await page.getByText('Changed here, not saved.').waitFor();
    expect(readFileSync(inWorkspace('two-tracks.yaml'), 'utf8')).toBe(before);
    await page.getByRole('button', { name: 'Save to the workspace' }).click();
    await page.getByText('two-tracks.yaml is saved.').waitFor();
    const after = readFileSync(inWorkspace('two-tracks.yaml'), 'utf8');
    expect(after).toContain('weight: 16');
    // Comments are the file's reasons: they stay.
    expect(after).toContain('# Two tracks for Seoul');
  });

  it('says where a text that is being written is wrong, and keeps the last answer in sight', async () => {
    await openFile('two-tracks.yaml');
    await page.getByText('The text of the file').click();
    const field = page.getByRole('textbox', { name: 'Text of two-tracks.yaml' });
    await field.fill(`${await field.inputValue()}\nworlds: many\n`);
    await page.getByRole('alert').filter({ hasText: 'two-tracks.yaml' }).waitFor();
    await page.getByText('the answer to the last text that was right').waitFor();
    // The browser writes every refusal to its console.
    expect(forgive(/status of 400/)).toBeGreaterThan(0);
  });

  it('draws the journeys of the envoys on the map', async () => {
    await openFile('envoys.yaml');
    await page.locator('svg.world .route').first().waitFor();
    const plan = await sample.workbench.envoys({
      name: 'envoys.yaml',
      text: readFileSync(inWorkspace('envoys.yaml'), 'utf8'),
      alternatives: 0,
      prices: false,
    });
    const legs = plan.best?.trips.reduce((sum, trip) => sum + trip.legs.length, 0);
    expect(await page.locator('svg.world .routes path').count()).toBe(legs);
    expect(await violations(page)).toEqual([]);
    await shoot(page, 'strategy-envoys-1280');
  });
});
