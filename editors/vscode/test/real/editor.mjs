// The window of VS Code in a browser, in the words of who sits before it.
import { mkdirSync } from "node:fs";
import path from "node:path";

const PATIENCE = 20_000;

export class Editor {
  constructor(page, pictures) {
    this.page = page;
    this.pictures = pictures;
    page.setDefaultTimeout(PATIENCE);
  }

  static async at(browser, address, folder, pictures) {
    const page = await browser.newPage({ viewport: { width: 1120, height: 680 } });
    await page.goto(`${address}/?folder=${encodeURIComponent(folder)}`);
    await page.getByRole("treeitem", { name: "pilots" }).waitFor({ timeout: PATIENCE });
    return new Editor(page, pictures);
  }

  /** Wait until a text that fits is on the screen. */
  see(pattern) {
    return this.page.getByText(new RegExp(pattern)).first().waitFor();
  }

  count(pattern) {
    return this.page.getByText(new RegExp(pattern)).count();
  }

  /** Open a file from the list of files. */
  async open(name) {
    const file = this.page.getByRole("treeitem", { name }).first();
    const pilots = this.page.getByRole("treeitem", { name: "pilots", expanded: false });
    if (await pilots.isVisible()) {
      await pilots.click();
    }
    await file.dblclick();
    await this.page.getByRole("tab", { name, selected: true }).waitFor();
    await this.toText();
  }

  /** Wait until what is typed comes in the text. */
  async toText() {
    await this.keys("Control+1");
    await this.page.locator(".editor-instance .monaco-editor.focused").first().waitFor();
  }

  /** Give a command by its name. */
  async command(name) {
    await this.page.keyboard.press("F1");
    await this.page.keyboard.type(name);
    await this.page.getByRole("option", { name }).first().waitFor();
    await this.page.keyboard.press("Enter");
  }

  async keys(...names) {
    for (const name of names) {
      await this.page.keyboard.press(name);
    }
  }

  async goTo(line, column) {
    await this.toText();
    await this.keys("Control+g");
    await this.page.keyboard.type(`${line}:${column}`);
    await this.keys("Enter");
  }

  async save() {
    await this.keys("Control+s");
  }

  /** Ask what may be typed, as often as it takes; returns it in the order in which it is shown. */
  async suggestions() {
    const rows = this.page.locator(".suggest-widget.visible .monaco-list-row");
    for (let times = 0; times < 5 && !(await rows.count()); times += 1) {
      await this.keys("Control+Space");
      await rows.first().waitFor({ timeout: 3_000 }).catch(() => undefined);
    }
    return rows.locator(".label-name").allInnerTexts();
  }

  /** What stands in a page that the extension shows: a frame in a frame. */
  webview() {
    return this.page.frameLocator("iframe.webview").frameLocator("iframe");
  }

  async trust() {
    await this.page.getByText("Manage", { exact: true }).first().click();
    await this.page.getByRole("button", { name: "Trust", exact: true }).click();
    await this.command("View: Close Editor");
  }

  async picture(name) {
    if (this.pictures) {
      mkdirSync(this.pictures, { recursive: true });
      await this.page.screenshot({ path: path.join(this.pictures, `${name}.png`) });
    }
  }
}
