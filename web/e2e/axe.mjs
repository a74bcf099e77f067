/* What axe finds serious or critical on the page in view, one line each. */
import { AxeBuilder } from "@axe-core/playwright";

/** A dialog that is still fading in has paler colours than it will have: what moves comes to rest first. What turns for ever is not waited for. */
const rest = () =>
  Promise.all(
    document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
      .map((animation) => animation.finished.catch(() => undefined)),
  ).then(() => undefined);

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
          .map((node) => node.html.slice(0, 160))
          .join(" | ")}`,
    );
}
