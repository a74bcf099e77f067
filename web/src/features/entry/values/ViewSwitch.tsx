import { useNavigate } from "react-router";
import { changeTexts } from "@/locales";
import { Segmented } from "@/shared/ui/Segmented";
import { entryAddress } from "../tabs";

type View = "changes" | "values";

/** All changes, or the values of one indicator and unit. Filters of the one mean nothing in the other. */
export function ViewSwitch({ view }: { view: View }) {
  const navigate = useNavigate();
  return (
    <Segmented<View>
      size="middle"
      label={changeTexts.views}
      value={view}
      options={[
        { value: "changes", text: changeTexts.viewChanges },
        { value: "values", text: changeTexts.viewValues },
      ]}
      onChange={(next) => navigate(entryAddress("values", { view: next }))}
    />
  );
}
