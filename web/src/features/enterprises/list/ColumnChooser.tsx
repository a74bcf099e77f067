import { SettingOutlined } from "@ant-design/icons";
import { Button, Checkbox, Popover } from "antd";
import { enterpriseTexts } from "@/locales";
import styles from "./List.module.css";
import { allColumns, type ColumnKey, type useColumns } from "./useColumns";

const texts = enterpriseTexts.list;

/** Which columns the table has. */
export function ColumnChooser({ shown, choose }: ReturnType<typeof useColumns>) {
  const toggle = (key: ColumnKey, wanted: boolean) =>
    choose(wanted ? [...shown, key] : shown.filter((each) => each !== key));
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <div className={styles.popover}>
          <span className={styles.quiet}>{texts.columnsHint}</span>
          <div className={styles.columns}>
            {allColumns.map((key) => (
              <Checkbox
                key={key}
                checked={shown.includes(key)}
                disabled={key === "name"}
                onChange={(event) => toggle(key, event.target.checked)}
              >
                {enterpriseTexts.columns[key]}
              </Checkbox>
            ))}
          </div>
          <Button size="small" onClick={() => choose(null)}>
            {texts.columnsReset}
          </Button>
        </div>
      }
    >
      <Button icon={<SettingOutlined />}>{texts.columnsButton}</Button>
    </Popover>
  );
}
