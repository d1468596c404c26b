import type { Page } from "playwright";

/** What makes the page wider than its window; nothing when it fits. */
export function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll<HTMLElement>("body *")].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      if (Math.max(right, left + element.scrollWidth) <= clientWidth + 1) return false;
      // An element out of the flow is cut off by the boxes it is placed in, not by those it is written in.
      let box: Element | null = element;
      while (box && getComputedStyle(box).overflowX === "visible") {
        const isPlaced: boolean = getComputedStyle(box).position === "absolute" && box instanceof HTMLElement;
        box = isPlaced ? (box as HTMLElement).offsetParent : box.parentElement;
      }
      return !box || box === document.documentElement;
    });
    const innermost = wide.filter((element) => !wide.some((other) => other !== element && element.contains(other)));
    const culprits = innermost.slice(0, 3).map((element) => element.outerHTML.slice(0, 120));
    return [`page is ${scrollWidth} px wide in a window of ${clientWidth}: ${culprits.join(" | ")}`];
  });
}

/** Unfolds or folds every disclosure. */
export function setDetails(page: Page, open: boolean): Promise<void> {
  return page.evaluate((isOpen) => {
    for (const details of document.querySelectorAll("details")) details.open = isOpen;
  }, open);
}
