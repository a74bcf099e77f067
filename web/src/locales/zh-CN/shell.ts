export const shellTexts = {
  skip: "跳到正文",
  navigation: "主导航",
  home: "工作台",
  board: "驾驶舱",
  plans: "行动计划",
  account: "账号",
  version: (version: string) => `版本 ${version}`,
  title: (page: string) => `${page} - 梯度`,
};
