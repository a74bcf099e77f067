import { DeleteOutlined } from "@ant-design/icons";
import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Input, Popover } from "antd";
import { useState } from "react";
import { enterpriseTexts } from "@/locales";
import { call, get } from "@/shared/api/client";
import { filterNames } from "./filterNames";
import styles from "./List.module.css";

const texts = enterpriseTexts.list;
const form = "views:enterprises";
const path = `/api/drafts/${form}`;

interface SavedView {
  name: string;
  filters: Record<string, string>;
}

/** Views are kept with the user on the server, so that they are there on every machine. */
const viewsQuery = queryOptions({
  queryKey: ["enterprise-views"],
  queryFn: async ({ signal }) => {
    const kept = await get<{ form: string }[]>("/api/drafts", undefined, signal);
    if (!kept.some((draft) => draft.form === form)) return [];
    return (await get<{ content: SavedView[] }>(path, undefined, signal)).content;
  },
});

interface Props {
  read: (name: string) => string | null;
  onOpen: (filters: Record<string, string>) => void;
}

/** Keeps another list of views. */
function useKeep(after: () => void) {
  const client = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: ({ kept }: { kept: SavedView[]; said: string }) => call("PUT", path, { body: kept }),
    onSuccess: (_, { said }) => {
      message.success(said);
      after();
      return client.invalidateQueries({ queryKey: viewsQuery.queryKey });
    },
  });
}

/** 视图: filters and order under a name. */
export function SavedViews({ read, onOpen }: Props) {
  const { data } = useQuery(viewsQuery);
  const views = data ?? [];
  const [open, setOpen] = useState(false);
  const show = (view: SavedView) => {
    setOpen(false);
    onOpen(view.filters);
  };
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      content={<Views views={views} read={read} onShow={show} />}
    >
      <Button>{views.length ? `${texts.views} ${views.length}` : texts.views}</Button>
    </Popover>
  );
}

interface ViewsProps {
  views: SavedView[];
  read: (name: string) => string | null;
  onShow: (view: SavedView) => void;
}

function Views({ views, read, onShow }: ViewsProps) {
  const [name, setName] = useState("");
  const keep = useKeep(() => setName(""));
  const save = () => {
    const filters = Object.fromEntries(
      [...filterNames, "sort"].flatMap((key) => (read(key) ? [[key, read(key) ?? ""]] : [])),
    );
    const others = views.filter((view) => view.name !== name.trim());
    keep.mutate({ kept: [...others, { name: name.trim(), filters }], said: texts.viewSaved });
  };
  const remove = (gone: SavedView) =>
    keep.mutate({ kept: views.filter((view) => view !== gone), said: texts.viewRemoved });
  return (
    <div className={styles.popover}>
      <ViewList views={views} onOpen={onShow} onRemove={remove} />
      <div className={styles.viewName}>
        <Input
          size="small"
          maxLength={30}
          aria-label={texts.viewName}
          placeholder={texts.saveView}
          value={name}
          onChange={(event) => setName(event.target.value)}
          onPressEnter={() => name.trim() && save()}
        />
        <Button size="small" type="primary" disabled={!name.trim()} loading={keep.isPending} onClick={save}>
          {texts.viewSave}
        </Button>
      </div>
    </div>
  );
}

interface ListProps {
  views: SavedView[];
  onOpen: (view: SavedView) => void;
  onRemove: (view: SavedView) => void;
}

function ViewList({ views, onOpen, onRemove }: ListProps) {
  if (views.length === 0) return <span className={styles.quiet}>{texts.noViews}</span>;
  return views.map((view) => (
    <div key={view.name} className={styles.view}>
      <button type="button" className={styles.viewOpen} onClick={() => onOpen(view)}>
        {view.name}
      </button>
      <Button
        size="small"
        type="text"
        icon={<DeleteOutlined />}
        aria-label={texts.removeView(view.name)}
        onClick={() => onRemove(view)}
      />
    </div>
  ));
}
