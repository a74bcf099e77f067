export const shellTexts = {
  skip: "跳到正文",
  navigation: "主导航",
  home: "工作台",
  board: "驾驶舱",
  plans: "行动计划",
  entry: "数据填报",
  basics: "单位与指标",
  admin: "系统管理",
  actsFor: (names: string) => `代理自 ${names}`,
  account: "账号",
  version: (version: string) => `版本 ${version}`,
  title: (page: string) => `${page} - 梯度`,
};
