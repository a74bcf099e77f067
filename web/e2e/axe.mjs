/* What axe finds serious or critical on the page in view, one line each. */
import { AxeBuilder } from "@axe-core/playwright";

export async function faults(page) {
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
