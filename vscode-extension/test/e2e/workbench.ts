// What a person does in VS Code, as steps that wait until their effect can be seen.
import { after, afterEach, before } from 'node:test';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { parts, startVSCode, type VSCode } from './vscode.ts';

/** VS Code replaces nodes while it draws, so a click or key can be swallowed: acts again until the result shows. */
export async function until(act: () => Promise<unknown>, result: Locator, tries = 8): Promise<void> {
  for (let made = 1; ; made++) {
    try {
      await act();
      return await result.first().waitFor({ timeout: 2500 });
    } catch (error) {
      if (made >= tries) {
        throw error;
      }
    }
  }
}

/** Tries a check again until it holds; what it says last is what fails. */
export async function eventually<T>(check: () => Promise<T>, within = 20_000): Promise<T> {
  for (const end = Date.now() + within; ;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) {
        throw error;
      }

      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }
}

const plain = (text: string) => text.replace(/\u00a0/g, ' ');

export class Workbench {
  readonly page: Page;
  readonly folder: string;

  constructor({ page, folder }: VSCode) {
    this.page = page;
    this.folder = folder;
  }

  get editor(): Locator {
    return this.page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
  }

  get suggestions(): Locator {
    return this.page.locator('.suggest-widget.visible .monaco-list-row');
  }

  get notifications(): Locator {
    return this.page.locator('.notification-toast');
  }

  /** The line of the editor that holds this text and can be seen. */
  line(text: string | RegExp): Locator {
    return this.editor.locator('.view-line', { hasText: text });
  }

  /** A word of the text as it is drawn, with its colour. */
  word(text: string, line?: string): Locator {
    return (line ? this.line(line) : this.editor).locator('span span', { hasText: new RegExp(`^[\\s\\u00a0]*${text}$`) }).first();
  }

  colour(text: string, line?: string): Promise<string> {
    return this.word(text, line).evaluate(element => getComputedStyle(element).color);
  }

  /** Opens a file and puts the cursor there, both counted from 1. */
  async open(file: string, line = 1, column = 1): Promise<void> {
    const input = this.page.locator('.quick-input-widget input.input');
    const whole = path.join(this.folder, file);
    // The whole path of a file leaves it alone in the list; until then the files opened last stand there.
    const found = this.page.locator('.quick-input-list .monaco-list-row.focused[aria-setsize="1"]', { hasText: path.basename(file) });
    await until(async () => {
      await this.page.keyboard.press('Escape');
      await this.page.keyboard.press('Control+KeyP');
      await input.fill(`${whole}:${line}:${column}`, { timeout: 2500 });
      await found.waitFor({ timeout: 2500 });
      await this.page.keyboard.press('Enter');
    }, this.page.locator(`.tab.active .monaco-icon-label[aria-label^="${whole}"]`));
    await this.page.locator('.statusbar-item', { hasText: new RegExp(`Ln ${line}, Col ${column}`) }).waitFor();
    await this.editor.locator('.view-line').first().waitFor();
  }

  /** A command by its title, from the palette. */
  async command(title: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget input.input');
    const found = this.page.locator('.quick-input-list .monaco-list-row', { hasText: title });
    await until(async () => {
      await this.page.keyboard.press('Escape');
      await this.page.keyboard.press('F1');
      await input.fill(`>${title}`, { timeout: 2500 });
    }, found);
    await found.first().click();
  }

  /** Types over a line of the open file; the cursor stands at its end afterwards. */
  async replaceLine(file: string, line: number, text: string): Promise<void> {
    await this.open(file, line);
    await this.page.keyboard.press('End');
    await this.page.keyboard.press('Shift+Home');
    await this.page.keyboard.press('Shift+Home');
    await this.type(text);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 15 });
  }

  /** The lines above declarations, from top to bottom. */
  async lenses(): Promise<string[]> {
    const found = await this.editor.locator('.codelens-decoration').evaluateAll(all => all
      .map(one => ({ top: one.getBoundingClientRect().top, text: one.textContent ?? '' }))
      .sort((a, b) => a.top - b.top));
    return found.map(one => plain(one.text));
  }

  /** The names in the list of suggestions, asked for at the cursor. */
  async suggested(expecting: string): Promise<string[]> {
    const row = this.suggestions.locator('.label-name', { hasText: new RegExp(`^${expecting}$`) });
    await until(async () => {
      await this.page.keyboard.press('Escape');
      await this.page.keyboard.press('Control+Space');
    }, row);
    return (await this.suggestions.locator('.label-name').allInnerTexts()).map(plain);
  }

  /** The Problems panel, opened if need be, as VS Code reads it out. */
  async problems(): Promise<string[]> {
    const panel = this.page.locator('.markers-panel');
    await until(async () => {
      if (!await panel.isVisible()) {
        await this.page.keyboard.press('Control+Shift+KeyM');
      }
    }, panel);
    const rows = panel.locator('.monaco-list-row[aria-label]');
    return (await rows.evaluateAll(all => all.map(row => row.getAttribute('aria-label') ?? ''))).filter(label => /^(Error|Warning|Info|Hint)/.test(label));
  }

  async save(): Promise<void> {
    await this.page.keyboard.press('Control+KeyS');
    await this.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
  }

  async texts(found: Locator): Promise<string[]> {
    return (await found.allInnerTexts()).map(text => plain(text).trim());
  }

  /** Makes the views at the side as wide, by their edge. */
  async widenSideBar(width: number): Promise<void> {
    const bar = await this.page.locator('.part.sidebar').boundingBox();
    if (bar) {
      await this.page.mouse.move(bar.x + bar.width, 300);
      await this.page.mouse.down();
      await this.page.mouse.move(bar.x + width, 300, { steps: 5 });
      await this.page.mouse.up();
    }
  }

  /** A picture for the pages of the extension, where the run is asked for them. */
  async picture(name: string): Promise<void> {
    if (parts.images) {
      mkdirSync(parts.images, { recursive: true });
      // Where it points at nothing that would tell of itself.
      await this.page.mouse.move(1275, 740);
      await this.page.screenshot({ path: path.join(parts.images, `${name}.png`) });
    }
  }
}

/** Starts a VS Code before the tests of a file and ends it after them; a test that fails leaves a picture. */
export function inVSCode(settings: object = {}): () => Workbench {
  let code: VSCode | undefined;
  let bench: Workbench | undefined;
  before(async () => {
    code = await startVSCode({ settings });
    bench = new Workbench(code);
  });
  afterEach(async context => {
    if ('passed' in context && !context.passed && code) {
      mkdirSync(parts.failures, { recursive: true });
      await code.page.screenshot({ path: path.join(parts.failures, `${context.name.replace(/\W+/g, '-')}.png`) }).catch(() => {});
    }
  });
  after(() => code?.stop());
  return () => bench!;
}
