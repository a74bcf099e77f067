/* What axe finds serious or critical on the page in view, one line each. */
import { AxeBuilder } from "@axe-core/playwright";

/**
 * A dialog that is still fading in has paler colours than it will have: what moves comes to rest first, and for a few frames nothing new begins (a drawer
 * moves only in the frame after it is there). What turns for ever is not waited for.
 */
async function rest() {
  const moving = () =>
    document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
      .filter((animation) => animation.playState === "running" || animation.pending);
  for (let still = 0; still < 4; still++) {
    await new Promise((done) => requestAnimationFrame(done));
    const found = moving();
    if (found.length > 0) {
      still = -1;
      await Promise.all(found.map((animation) => animation.finished.catch(() => undefined)));
    }
  }
}

export async function faults(page) {
  await page.evaluate(rest);
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  return violations
    .filter((violation) => ["serious", "critical"].includes(violation.impact))
    .map(
      (violation) =>
        `${new URL(page.url()).pathname}: ${violation.id} ${violation.help}: ${violation.nodes
          .slice(0, 3)
          .map((node) => `${node.html.slice(0, 160)} ${node.failureSummary ?? ""}`)
          .join(" | ")}`,
    );
}
