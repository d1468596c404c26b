const root = document.querySelector<HTMLElement>(".counter");

/** Code and cube are fetched when somebody counts, or follows a link that does; whoever only reads pays for neither. */
async function wake(): Promise<void> {
  const { start } = await import("./page.js");
  if (root) await start(root);
}

if (root && location.search !== "") void wake();
else root?.addEventListener("change", () => void wake(), { once: true });

export {};
