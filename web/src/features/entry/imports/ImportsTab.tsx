import { useParams } from "react-router";
import { ImportPage } from "./ImportPage";
import { MyImports } from "./MyImports";
import { StartImport } from "./StartImport";

/** 导入: choosing a file with one's imports below it, or the import that the address names. */
export function ImportsTab() {
  const { id } = useParams();
  if (id) return <ImportPage key={id} id={id} />;
  return (
    <>
      <StartImport />
      <MyImports />
    </>
  );
}
