import { Link } from "react-router";
import { commonTexts } from "@/locales";
import { EmptyState } from "@/shared/ui/EmptyState";
import { Page } from "@/shared/ui/Page";

export function NotFound() {
  return (
    <Page title={commonTexts.notFoundTitle}>
      <EmptyState
        title={commonTexts.notFoundTitle}
        text={commonTexts.notFoundAdvice}
        action={<Link to="/">{commonTexts.backHome}</Link>}
      />
    </Page>
  );
}
