const { languages, CompletionItem, Hover } = require("vscode");

// the selector of the extension of Red Hat, as its source has it
const SELECTOR = [
  { language: "yaml" },
  { language: "dockercompose" },
  { language: "github-actions-workflow" },
  { pattern: "*.y(a)ml" },
];

exports.activate = () => {
  const complete = { provideCompletionItems: () => [new CompletionItem("van-een-ander")] };
  languages.registerCompletionItemProvider(SELECTOR, complete);
  languages.registerHoverProvider(SELECTOR, { provideHover: () => new Hover("van een ander") });
};
