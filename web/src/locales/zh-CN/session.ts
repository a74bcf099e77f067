export const sessionTexts = {
  purpose: "把创新政策的目标，落到每个单位、每一年。",
  points: ["目标逐级分解，合计自动校核", "进度五色预警，每个数都有来源", "图、表、下一步，一屏看清"],
  title: "登录",
  userName: "用户名",
  password: "密码",
  userNameRequired: "请输入用户名",
  passwordRequired: "请输入密码",
  submit: "登录",
  submitting: "正在登录",
  help: "忘记密码或账号被锁定，请联系本单位系统管理员。",
  logOut: "退出登录",
  pageTitle: "登录 - 梯度",
};
