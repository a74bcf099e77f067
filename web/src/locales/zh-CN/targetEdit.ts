/** Changing a target where it stands. */
export const targetEditTexts = {
  act: "修改",
  edit: (cell: string) => `修改 ${cell}`,
  title: (cell: string) => `修改 ${cell}`,
  add: (cell: string) => `填入 ${cell}`,
  value: "改为",
  now: "现值",
  document: "文件",
  blank: "空",
  changed: (amount: string) => `较现值 ${amount}`,
  overDocument: (amount: string) => `较文件 ${amount}`,
  same: "与现值相同",
  likeDocument: "与文件一致",
  cleared: "将清空这一格的目标",
  total: (total: string, difference: string | null) =>
    difference === null ? `合计将为 ${total}` : `合计将为 ${total}，与文件合计差 ${difference}`,
  keys: "Ctrl+回车保存，Esc 取消",
  history: "改动历史",
  restored: "已恢复您上次没有保存的内容。",
  mark: "改",
  /* Read out after the mark: 改动过，与文件不同. */
  markRest: "动过，与文件不同",
  markHint: (printed: string, amount: string) => `改动过：文件 ${printed}，${amount}`,
  saved: (cell: string, from: string, to: string) => `已保存：${cell} 由 ${from} 改为 ${to}`,
  undone: (cell: string, to: string) => `已撤销：${cell} 恢复为 ${to}`,
  undoReason: "保存后随即撤销",
  undoFailed: "没有撤销成功",
  acts: { added: "新增", edited: "修改", undone: "撤销", imported: "导入", assigned: "分解下达" } as Record<
    string,
    string
  >,
  usual: ["笔误更正", "上级目标调整", "会议审定调整", "单位申请经同意", "区划或管理范围调整", "口径变化"],
  problems: {
    "not-a-number": "请填数字，例如 57 或 1,234.5；没有目标就留空。",
    "not-whole": "这项指标按个数计，请填整数。",
    negative: "目标不能小于 0。",
    "share-over-100": "占比不能超过 100%。",
    "too-large": "数字太大，请核对单位。",
  },
};
