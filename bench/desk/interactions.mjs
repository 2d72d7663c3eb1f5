/**
 * Interaction to next paint (Event Timing): the longest time from an input to the paint after it, of what a person does
 * on each page over a large log.
 */
import { settled } from './open-desk.mjs';

/** Page by page: the address, and what is done there. Each act is measured by itself. */
const PAGES = [
  {
    name: 'today',
    path: '/today',
    acts: { 'go to the ties': (page) => page.getByRole('link', { name: 'Ties', exact: true }).click() },
  },
  {
    name: 'ties',
    path: '/ties',
    acts: {
      'order by events': (page) => page.getByLabel('Order by').selectOption('events'),
      'pairs of one state': async (page) => {
        await page.getByLabel('Show pairs with').fill('Russia');
        await page.keyboard.press('Enter');
      },
      'open a pair': (page) => page.locator('table.ties a').first().click(),
    },
  },
  {
    name: 'pair',
    path: '/pair/USA/RUS',
    acts: {
      'brush some years': (page) => brush(page, 0.2, 0.6),
      'take the whole time': (page) => page.getByRole('button', { name: 'Whole time' }).click(),
      'unfold the table': (page) => page.getByText('Figures as a table').click(),
      'one direction alone': (page) => page.locator('.pair-tools a').nth(1).click(),
      'unfold what is claimed': (page) => page.locator('.apart summary').first().click(),
    },
  },
  {
    name: 'queue',
    path: '/queue',
    acts: { 'below another confidence': (page) => page.locator('main select').first().selectOption('0.9') },
  },
  {
    name: 'document',
    path: '/queue',
    acts: {
      'review the first': async (page) => {
        await page.getByRole('link', { name: 'Review the first' }).click();
        await page.locator('.card').first().waitFor();
      },
      'accept an event': async (page) => {
        await page.locator('#event-1').focus();
        await page.keyboard.press('a');
        await page.locator('#event-1').getByRole('button', { name: 'Undo' }).waitFor();
      },
    },
  },
  {
    name: 'search',
    path: '/search?text=visited',
    acts: {
      'search for words': async (page) => {
        await page.getByRole('searchbox').fill('condemned');
        await page.keyboard.press('Enter');
      },
      'next page': (page) => page.locator('.pages a').last().click(),
    },
  },
];

export async function interactions({ page, url }) {
  const measured = {};
  for (const { name, path, acts } of PAGES) {
    await page.goto(`${url}${path}`);
    await settled(page);
    for (const [act, perform] of Object.entries(acts)) {
      await page.evaluate(observe);
      await perform(page);
      await settled(page);
      await page.waitForTimeout(200);
      measured[`${name}: ${act}`] = await page.evaluate(longest);
    }
  }
  return measured;
}

async function brush(page, from, to) {
  const box = await page.locator('.brush').boundingBox();
  const x = (share) => box.x + share * box.width;
  await page.mouse.move(x(from), box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(x(to), box.y + box.height / 2, { steps: 6 });
  await page.mouse.up();
}

/** In the page. */
function observe() {
  window.inputs?.disconnect();
  window.longestInput = 0;
  window.inputs = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.interactionId !== 0) window.longestInput = Math.max(window.longestInput, entry.duration);
    }
  });
  window.inputs.observe({ type: 'event', durationThreshold: 16 });
}

/** Milliseconds; 0: shorter than 16. */
function longest() {
  return Math.round(window.longestInput);
}
