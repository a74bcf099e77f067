using System.Globalization;
using Tidu.Engine.Packs;

namespace Tidu.Engine.Resources;

/// <summary>Messages of pack problems: what is wrong, where, how to mend it.</summary>
internal static class PackTexts
{
    public const string KindOfMeasureUnit = "计量单位";
    public const string KindOfComparator = "比较词";
    public const string KindOfIndicator = "指标代码";
    public const string KindOfUnit = "单位编号";
    public const string KindOfPlan = "计划编号";
    public const string KindOfLayout = "布局编号";
    public const string KindOfBandScale = "色带方案编号";
    public const string KindOfObservations = "观测数据编号";
    public const string KindOfBox = "附件或专栏编号";
    public const string KindOfRow = "行";
    public const string KindOfTarget = "目标";
    public const string KindOfTile = "图上的单位";
    public const string KindOfImport = "导入种类";
    public const string KindOfColumn = "列";
    public const string KindOfColumnName = "列名";
    public const string KindOfObservation = "观测值（指标、单位、时期、来源）";

    public static string NotUtf8() => "文件不是 UTF-8 编码：这里的字节无法解读。请用 UTF-8 重新保存文件。";

    public static string Binary() => "这里有控制字符，文件不像文本。请确认拿的是 YAML 文件，删去该字符。";

    public static string TooLarge(int bytes, int most) => $"文件有 {Number(bytes)} 字节，超过上限 {Number(most)} 字节。请拆成几个文件。";

    public static string Empty() => "文件是空的。请写入内容，首个键说明种类（如 plan），或删去此文件。";

    public static string Tab() => "这一行有制表符。YAML 只用空格缩进，请把制表符换成空格。";

    public static string YamlSyntax(string? reason) =>
        $"YAML 语法有误，从这里起读不下去{(reason is null ? "" : $"（{reason}）")}。请检查缩进、引号、括号和冒号后的空格。";

    public static string MultipleDocuments() => "一个文件只放一份数据，这里又开始了第二份（---）。请拆成两个文件。";

    public static string Anchor() => "不使用 YAML 的锚点（&）和引用（*）。请把内容直接写在这里；以这些符号开头的文字要加引号。";

    public static string Tag() => "不使用 YAML 的类型标签（!）。请删去标签；以叹号开头的文字要加引号。";

    public static string TooDeep(int most) => $"嵌套超过 {most} 层，此处以下不再读取。请检查缩进和括号。";

    public static string KeyNotText() => "键必须是文字，这里是列表或映射。请检查花括号和问号。";

    public static string DuplicateKey(string key, int line) => $"键“{key}”重复，第 {line} 行已经有了。请只留一个。";

    public static string RootExpected(IEnumerable<string> kinds) => $"文件最外层应是“键: 值”，首个键是下列之一：{List(kinds)}。";

    public static string UnknownKind(string key, IEnumerable<string> kinds, string? meant) =>
        $"首个键“{key}”不是已知的种类。{Meant(meant)}首个键应是下列之一：{List(kinds)}。";

    public static string MapExpected(string path) => $"{At(path)}应是“键: 值”的映射。请写成 {{ 键: 值 }} 或缩进的多行。";

    public static string ListExpected(string where) => $"{At(where)}应是列表。请写成 [甲, 乙] 或每行以“- ”开头。";

    public static string TextExpected(string where) => $"{At(where)}应是单个值，这里是列表或映射。请只写一个值。";

    public static string EmptyValue(string where) => $"{At(where)}没有值。请填写，或删去此项。";

    public static string MissingKey(string path, string key, string? meant) =>
        $"{At(path)}缺少键“{key}”。{(meant is null ? "请补上。" : $"现有的“{meant}”是不是写错了？请改正或补上。")}";

    public static string UnknownKey(string path, string key, string? meant, IEnumerable<string> allowed) =>
        $"{At(path)}没有“{key}”这个键。{Meant(meant)}可用的键：{List(allowed)}。请改正或删去。";

    public static string YearAndYears(string path) => $"{At(path)}同时有 year 和 years。请只留一个：单个年份用 year，起止年份用 years。";

    public static string BadDate(string where, string text) => $"{At(where)}“{text}”不是日期。请写成 2023-01-31 的样子，并确认当月有这一天。";

    public static string BadMonthDay(string where, string text) => $"{At(where)}“{text}”不是每年都有的日子。请写成 10-31 的样子（不能用 02-29）。";

    public static string BadPeriod(string where, string text) => $"{At(where)}“{text}”不是时期。请写成 2022（年）、2022-Q3（季）或 2022-06（月）。";

    public static string BadInteger(string where, string text) => $"{At(where)}“{text}”不是整数。请只写数字，不加逗号、小数点和单位。";

    public static string BadNumber(string where, string text) =>
        $"{At(where)}“{text}”不是数。请只写数字和小数点（小数最多 8 位），不加千分号、单位和百分号；文件没有印数的写 \"/\"。";

    public static string BadBoolean(string where, string text) => $"{At(where)}“{text}”不是是非值。请写 true 或 false。";

    public static string BadCode(string where, string text, IEnumerable<string> allowed, string? meant) =>
        $"{At(where)}没有“{text}”这个取值。{Meant(meant)}可用的取值：{List(allowed)}。";

    public static string BadColor(string where, string text) => $"{At(where)}“{text}”不是颜色。请写成 \"#1a6a47\" 的样子（小写，加引号）。";

    public static string BadChange(string path, bool hasAmount) => hasAmount
        ? $"{At(path)}变化是从无到有（from-nothing），不应有 amount。请写 amount: null，或改 as。"
        : $"{At(path)}变化缺少 amount。请补上印出的数；从无到有的写 as: from-nothing。";

    public static string OutOfRange(string where, string text, decimal from, decimal to) => $"{At(where)}“{text}”超出范围。请填 {Number(from)} 至 {Number(to)} 之间的数。";

    public static string FactorOutOfRange(string where) => $"{At(where)}应大于 0 且不超过一万亿。它是一个该单位等于多少个基本单位。";

    public static string UnknownIndicator(string where, string code, string? meant) =>
        $"{At(where)}指标“{code}”不在指标库中。{Meant(meant)}请改用已有代码，或先在 packs/indicators 中定义。";

    public static string UnknownUnitId(string where, string id, string? meant) =>
        $"{At(where)}没有编号为“{id}”的单位。{Meant(meant)}请改用已有编号，或先在 packs/divisions 中定义。";

    public static string UnknownUnitName(string where, string name, string jurisdiction, string? meant) =>
        $"{At(where)}没有叫“{name}”的单位（已按编号、名称、别名在 {jurisdiction} 及全部单位中找过）。{Meant(meant)}请改正名称，或在 packs/divisions 中补上单位或别名。";

    public static string UnitNotAtThatDate(string where, string name, DateOnly on, IReadOnlyList<UnitDefinition> units) => units.Any(u => u.IsValidOn(on))
        ? $"{At(where)}“{name}”不止一个单位：{List(units.Where(u => u.IsValidOn(on)).Select(u => u.Id))}。请改用单位编号。"
        : $"{At(where)}单位“{name}”在 {Date(on)} 不存在（{List(units.Select(Validity))}）。请改用当时的单位，或改正有效期。";

    public static string UnknownMeasureUnit(string where, string name, string? meant) =>
        $"{At(where)}计量单位“{name}”不在词表中。{Meant(meant)}请改用已有单位，或先在 packs/lexicon/measure-units.yaml 中补上。";

    public static string MeasureUnitDiffers(string where, string name, IndicatorDefinition indicator) =>
        $"{At(where)}计量单位“{name}”不能用于指标“{indicator.Name}”（{indicator.Code}，以“{indicator.MeasureUnit}”计）。请改正单位或指标。";

    public static string UnknownPlan(string where, string id, string? meant) => $"{At(where)}没有编号为“{id}”的计划。{Meant(meant)}请改正，或先写好那份计划。";

    public static string UnknownBandScale(string where, string id, string? meant) => $"{At(where)}没有编号为“{id}”的色带方案。{Meant(meant)}请改正，或先在 packs/bands 中定义。";

    public static string UnknownTask(string where, string number, IReadOnlyCollection<string> numbers) =>
        $"{At(where)}没有序号为“{number}”的任务。{(numbers.Count == 0 ? "本计划没有列任务。" : $"已有的序号：{List(numbers)}。")}";

    public static string DuplicateId(string kind, string id, string? first) => $"{kind}“{id}”重复{(first is null ? "" : $"，首次出现在{first}")}。请改正其中一个或删去。";

    public static string FirstPlace(string? file, int line) => file is null ? $"第 {line} 行" : $" {file} 第 {line} 行";

    public static string SecondComparators(string first) => $"比较词表只能有一个文件，{first} 已经是了。请合并。";

    public static string Numerals(string where, int words, int months) => $"{At(where)}有 {words} 个词，应有 {months} 个：一月至十二月各一个。请补齐或删去多余的。";

    public static string SecondImports(string first) => $"导入用语只能有一个文件，{first} 已经是了。请合并。";

    public static string SecondSyntheticWords(string other) => $"虚构企业的用字只能有一份，{other} 已经有一份。请合并到一个文件。";

    public static string IdDiffersFromFile(string id, string stem) => $"编号“{id}”与文件名“{stem}”不同。请改成一致：编号就是去掉扩展名的文件名。";

    public static string RowLength(string where, int values, int years) => $"{At(where)}有 {values} 个值，而年份有 {years} 个。请补齐或删去多余的；没有印数的写 \"/\"。";

    public static string TwoYears(string where) => $"{At(where)}应是两个年份：起始年和终止年。";

    public static string YearsNotAscending(string where, int before, int after) => $"{At(where)}年份应由小到大，{before} 之后却是 {after}。请调整顺序或改正年份。";

    public static string YearOutsidePlan(string where, int year, int from, int to) => $"{At(where)}{year} 年不在计划期 {from}—{to} 年内。请改正年份，或改正计划的 from、to。";

    public static string BaselineYearNotFirst(string where, int year) => $"{At(where)}基期年 {year} 应是 years 的第一个。请改正基期年或年份。";

    public static string BaselineYearNotBefore(string where, int baseline, int year) => $"{At(where)}基期年 {baseline} 应早于目标年 {year}。请改正。";

    public static string DatesOutOfOrder(string earlier, string later) => $"{later} 早于 {earlier}。请改正其中一个日期。";

    public static string ParentsOverlap(string where, int position) => $"{At(where)}第 {position} 个上级的起止日与前面的重叠，同一天只能有一个上级。请改正 from、to。";

    public static string MembersOutsideGroup(string where) => $"{At(where)}只有组（kind: group）可以有成员。请改 kind，或把下级单位的 parent 指到这里。";

    public static string DivisionCycle(string where, string id) => $"{At(where)}沿着它走会回到“{id}”自己。请断开这个圈。";

    public static string TileOutside(string unit, int column, int row, int columns, int rows) =>
        $"“{unit}”在第 {column} 列第 {row} 行，而图只有 {columns} 列 {rows} 行。请移进来或加大 columns、rows。";

    public static string TileClash(string unit, string other, int column, int row) =>
        $"“{unit}”与“{other}”同在第 {column} 列第 {row} 行，且有效期重叠。请移开一个。";

    public static string BatchesNotAscending(string where, int position) => $"{At(where)}第 {position} 批的日子和累计份额都应大于前一批。请按先后排列，份额写累计数。";

    public static string BatchesNotToOne(string where) => $"{At(where)}最后一批的累计份额应是 1。请改正。";

    public static string BoundsNotDescending(string where, int position) => $"{At(where)}第 {position} 档的下限应小于前一档。请按由好到差排列。";

    public static string BoundMissing(string where, int position) => $"{At(where)}第 {position} 档缺少下限 from；只有最后一档可以没有。";

    public static string LastBoundOpen(string where) => $"{At(where)}最后一档不应有下限 from，它包括其余全部。请删去 from。";

    public static string BandsIncomplete(string where, IEnumerable<string> bands) => $"{At(where)}应恰好列出各档一次，由好到差：{List(bands)}。";

    private static string At(string path) => path.Length == 0 ? string.Empty : $"{path}：";

    private static string Meant(string? meant) => meant is null ? string.Empty : $"是不是“{meant}”？";

    private static string List(IEnumerable<string> items) => string.Join("、", items);

    private static string Number(decimal number) => number.ToString("#,0.########", CultureInfo.InvariantCulture);

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Validity(UnitDefinition unit) =>
        $"{unit.Id}：{(unit.From is { } from ? Date(from) : "")}至{(unit.To is { } to ? Date(to) : "今")}";
}
