/** Where there is no plan yet. */
export const noPlansTexts = {
  title: "还没有行动计划",
  make: "第一步，导入镇街、园区等单位；第二步，新建计划，目标任务可以从 Excel 粘贴。建好后这里就有内容。",
  ask: "您的单位还没有行动计划，请联系本区业务人员新建；已经建好却看不到的，请安全管理员核对您的所属单位。",
  importUnits: "导入单位",
  newPlan: "新建计划",
};
