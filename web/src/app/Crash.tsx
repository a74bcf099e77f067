import { commonTexts } from "@/locales";
import { EmptyState } from "@/shared/ui/EmptyState";
import { Page } from "@/shared/ui/Page";

/** A page that failed to render or whose code did not arrive (after an update): reloading mends the second. */
export function Crash() {
  return (
    <Page title={commonTexts.crashTitle}>
      <EmptyState
        title={commonTexts.crashTitle}
        text={commonTexts.crashAdvice}
        action={
          <button type="button" onClick={() => window.location.reload()}>
            {commonTexts.reload}
          </button>
        }
      />
    </Page>
  );
}
