using System.Globalization;
using Tidu.Engine.Packs;
using Tidu.Engine.Standards;
using Tidu.Engine.Standards.Typing;

namespace Tidu.Engine.Resources;

/// <summary>Messages about standards: what is wrong in a pack and how to mend it, and why no version decides.</summary>
internal static class StandardTexts
{
    public const string KindOfRule = "编号";
    public const string KindOfFact = "事实编号";
    public const string KindOfCode = "代码";
    public const string KindOfDocument = "文件编号";
    public const string KindOfGroup = "分组编号";
    public const string KindOfCase = "案例";
    public const string KindOfVersion = "标准版本";

    public const string KindOfSubstitute = "被替代的事实";

    public static string At(string where) => where.Length == 0 ? string.Empty : $"{where}：";

    public static string NotInPacks() => "规则包的表达式不使用这种写法。可用：四则运算、乘方、比较、between、in、and、or、if、some、every、for、series[-1] 和 sum、count、min、max、mean、floor、ceiling、abs、sqrt、not。";

    public static string BareNumber(string number, bool inPass) =>
        $"{(inPass ? "pass" : "test")} 中不能直接写数 {number}。请在 parameters 中定义一个有依据、有起始日的参数，这里写它的名称。";

    public static string UnknownName(string name, string? meant, bool inPass) => inPass
        ? $"没有名为“{name}”的参数。{Meant(meant)}pass 中可用 all(criteria)、any(direct)、total(scores)、total(\"分组\")、points(\"编号\")、met(\"编号\") 和参数。"
        : $"没有名为“{name}”的事实、参数或步骤。{Meant(meant)}请改正，或先在 facts.yaml、parameters 或 terms 中定义。";

    public static string UsedBefore(string name) => $"步骤“{name}”写在下面，这里还不能用：步骤只能用它上面的步骤，也不能用自己。请调整先后次序，或断开这个圈。";

    public static string UnusedParameter(string id) => $"parameters.{id}：没有一处用到参数“{id}”。请在条件、评分、步骤或 pass 中使用它，或删去。";

    public static string UnknownFact(string where, string id, string? meant) => $"{At(where)}facts.yaml 中没有事实“{id}”。{Meant(meant)}请改正，或先在 facts.yaml 中定义。";

    public static string SubstituteCycle(string where, string fact) => $"{At(where)}沿着替代关系走会回到“{fact}”自己。请删去其中一条，断开这个圈。";

    public static string SubstituteDiffers(string where, FactDefinition fact, FactDefinition by) =>
        $"{At(where)}“{by.Id}”（{Kept(by)}）不能替代“{fact.Id}”（{Kept(fact)}）：计量单位、时间类型和代码表都要相同。请改用同类的事实，或另设一个步骤换算。";

    public static string UnusedSubstitute(string fact) => $"substitutes：没有一处表达式用到事实“{fact}”，由人判断的结论也不能替代，这条替代不起作用。请改正 fact，或删去。";

    public static string StructureAlone(string name) => $"“{name}”不能单独使用。请写 all(criteria)、any(direct) 或 total(scores)。";

    public static string TypeDiffers(RuleKind expected, RuleType actual) => $"这里应是{Kind(expected)}，而表达式给出的是{Type(actual)}。请改正表达式。";

    public static string TypesDiffer(RuleType left, RuleType right) => $"两边种类不同：左边是{Type(left)}，右边是{Type(right)}。请改成同一种。";

    public static string UnitsDiffer(RuleType left, RuleType right) =>
        $"两边计量单位不同：左边是{Type(left)}，右边是{Type(right)}，不能相加减、比较或二者择一。请换算成同一单位，或改用有单位的参数。";

    public static string NoArithmetic(RuleType left, RuleType right) => $"{Type(left)}与{Type(right)}之间不能这样运算。请检查运算符和两边的名称；日期相减除以 @\"P1D\" 得天数。";

    public static string PowerNotConstant() => "乘方的指数只能写 0 至 12 的整数，或 0.5、0.25、(1/2)、(1/3) 这样的开方。请改正指数。";

    public static string RootElsewhere() => "开方的结果只能再加减，或写在比较的左边，也可以作为 value 显示。请改写成这种形式，如 (a / b) ** 0.5 - 1。";

    public static string CodesDiffer() => "两边的代码表不同，不能比较。请与写明的代码比较。";

    public static string PowerOfUnit(RuleType type) => $"只有比率可以乘方或开方，这里是{Type(type)}。请先相除成比率。";

    public static string NotComparable(RuleType type) => $"{Type(type)}不能这样比较。序列请先用 [-1]、sum、min 等取出一个值；是非和代码只能用 = 和 !=。";

    public static string UnknownCode(string code, IReadOnlyList<CodeValue> codes) => $"没有代码“{code}”。可用的代码：{List(codes.Select(each => each.Code))}。";

    public static string NoNamedArguments() => "规则包的函数参数按位置写，不写名称。请删去参数名和冒号。";

    public static string UnknownFunction(string name, string? meant, IEnumerable<string> known) => $"规则包没有函数“{name}”。{Meant(meant)}可用的函数：{List(known)}。";

    public static string WrongArguments(string function, int expected, int actual) => $"函数 {function} 要 {expected} 个参数，这里有 {actual} 个。请改正。";

    public static string WrongStructure(string function, string? name) =>
        $"{function}() 不能用在{(name is null ? "这里的内容" : $"“{name}”")}上。请写 all(criteria)、any(direct)、total(scores)、total(\"分组\")、points(\"编号\") 或 met(\"编号\")。";

    public static string UnknownId(string id, string? meant, IReadOnlyCollection<string> known) =>
        $"没有编号“{id}”。{Meant(meant)}{(known.Count == 0 ? "请先定义。" : $"已有：{List(known)}。")}";

    public static string BadIndex(int index, int? length) => index == 0
        ? "序列的位置从 1 或 -1 算起，没有 0。最近一年写 [-1]。"
        : $"序列只有 {length} 年，没有第 {index} 个。请改正位置，或加大 accounting_years。";

    public static string IndexNotConstant() => "方括号里只能写整数位置（[-1] 是最近一年），或 some、every、for 中以整数列表为范围的变量。请改正。";

    public static string TooManySteps(int most) => $"some、every、for 一层套一层，展开后超过 {most} 步。请减少层数或缩小范围。";

    public static string TooManyFacts(int most) => $"这个版本用到的事实（逐年的每年算一个）超过 {most} 个，无法计算。请拆成几个标准，或减少 accounting_years 和事实。";

    public static string NotComputable(string id) => $"“{id}”不能计算：开方后用于表格时，加减的只能是写明的数或不随企业变化的参数。请改写。";

    public static string RowExpected(string where) => $"{At(where)}每行应是两项：[\"条件\", 数] 或 [\"条件\", [最低, 最高]]。请改正。";

    public static string RangeExpected(string where, bool allowed) => allowed
        ? $"{At(where)}分值区间应是两个数：[最低, 最高]。请改正。"
        : $"{At(where)}参数的表每行只给一个数，不给区间。请改正。";

    public static string PointsReversed(string where, decimal low, decimal high) => $"{At(where)}区间的最低 {Number(low)} 大于最高 {Number(high)}。请调换。";

    public static string PointsOverMax(string where, decimal points, decimal max) => $"{At(where)}{Number(points)} 分超过本项满分 {Number(max)}。请改正分值或 max。";

    public static string BadBand(string where, string text, RuleType? tested) =>
        $"{At(where)}“{text}”不是能用的条件{(tested is null ? string.Empty : $"（这里要测的是{Type(tested)}）")}。数写成 >= 0.35、< 0.1、[0.25..0.35)、(0..5]、3；是非写 true、false；代码写代码本身。";

    public static string BandsGap(string where, string gap) => $"{At(where)}没有一行管到 {gap}。请补上一行，或改正相邻两行的界限。";

    public static string RowFault(string where, string text, bool unreachable) => unreachable
        ? $"{At(where)}“{text}”永远轮不到：前面的行已经全部管到。请删去或改正。"
        : $"{At(where)}“{text}”与前面的行重叠。请改正界限，注意方括号含边界、圆括号不含。";

    public static string BadName(string where, string id) => $"{At(where)}“{id}”不能作名称。请用小写字母开头，只用小写字母、数字和下划线，如 rd_ratio_floor。";

    public static string BadId(string where, string id) => $"{At(where)}“{id}”不能作编号。请只用小写字母、数字和连字符，如 rd-ratio。";

    public static string NameTaken(string where, string id, RuleNameKind? by) => by is { } kind
        ? $"{At(where)}名称“{id}”已经是{NameKind(kind)}。请换一个名称。"
        : $"{At(where)}“{id}”是语言保留的名称。请换一个名称。";

    public static string JudgedDefinition(bool isPoints) => isPoints ? "由人评定并记录的分数" : "由人判断并记录的结论";

    public static string UnknownDocument(string where, string id, string? meant, IEnumerable<string> known) =>
        $"{At(where)}依据以文件编号开头，documents 中没有“{id}”。{Meant(meant)}已有：{List(known)}。";

    public static string BasisWithoutArticle(string where, string id) => $"{At(where)}依据只写了文件“{id}”，没有写条款。请写成“{id} art. 11(五)”的样子；整份文件都是依据的，在 documents 中加 cited_whole: true。";

    public static string BoundOfNoNumber(string where) => $"{At(where)}min、max 只用于数。请删去。";

    public static string MaxBelowMin(string where) => $"{At(where)}max 小于 min。请改正。";

    public static string ParameterUnit(string where) => $"{At(where)}参数应是数或日期，不能是是非或代码。请改正单位。";

    public static string ValuesNotAscending(string where, int position) => $"{At(where)}第 {position} 个值的起始日不晚于前一个的起止日。请按先后排列，日期不要重叠。";

    public static string ParameterNotInForce(string where, string id, DateOnly day) => $"{At(where)}参数“{id}”在 {Date(day)} 没有值，而标准那天有效。请补上值，或改正起止日。";

    public static string ParameterCycle(string id) => $"parameters.{id}：沿着 by 走会回到“{id}”自己。请断开这个圈。";

    public static string CompoundUnit(string where, RuleType type) => $"{At(where)}结果的单位是{Type(type)}，少见，可能写错。确实如此的，请加 unit，如 unit: money/persons。";

    public static string SaidUnitDiffers(string where, RuleType said, RuleType actual) => $"{At(where)}写的是{Type(said)}，而表达式给出的是{Type(actual)}。请改正其中一个。";

    public static string BadLever(string where) => $"{At(where)}可以调整的量应是一个事实，或序列的某一年，如 rd_expense[-1]。请改正。";

    public static string LeverNotInValue(string where, string fact) => $"{At(where)}value 和 test 都没有用到“{fact}”，调整它不起作用。请改正 lever 或 value。";

    public static string TooFewBranches(string where) => $"{At(where)}best_of 至少要有两个分支。请补上，或直接写成一项。";

    public static string NotInPass(string structure, string id) => structure switch
    {
        "criteria" => $"pass：条件“{id}”没有用到，不满足也会通过。请写 all(criteria)，或用 met(\"{id}\") 写明它的作用。",
        "direct" => $"pass：直通条件“{id}”没有用到。请写 any(direct)，或删去 direct。",
        _ => $"pass：评分项“{id}”没有用到。请写 total(scores) 或 total(\"分组\")，或删去此项。",
    };

    public static string IdDiffersFromFolder(string id, string folder) => $"标准编号“{id}”与所在文件夹“{folder}”不同。请改成一致：文件放在 <标准编号>/<版本>.yaml。";

    public static string SeriesFromNoDate(string id, string? meant, IEnumerable<string> dates) => $"series_from：“{id}”不是日期型的事实。{Meant(meant)}可用：{List(dates)}。";

    public static string UnknownColumn(string where, string id, string? meant) => $"{At(where)}该标准没有用到事实“{id}”。{Meant(meant)}请改正或删去。";

    public static string ColumnYear(string where, string id, bool isSeries, int year) => isSeries
        ? $"{At(where)}“{id}”是逐年的序列，列名要带年份，如 {id}.{year}。"
        : $"{At(where)}“{id}”不是序列，列名不带年份。请写 {id}。";

    public static string FactOutOfRange(string where, string text, FactDefinition fact) =>
        $"{At(where)}“{text}”不在“{fact.Label}”的允许范围内（{Bounds(fact)}）。请改正。";

    public static string VersionsOverlap(StandardVersion version, StandardVersion other, ApplicationKind kind) =>
        $"in_force：与版本 {other.Version}（{other.File}）在同一时间都管{Kind(kind)}，无法决定用哪个。请改正其中一个的 from、to 或 for。";

    public static string Unresolved(ResolutionObstacle obstacle, string standard, DateOnly day, ApplicationKind kind, IReadOnlyList<StandardVersion> known) => obstacle switch
    {
        ResolutionObstacle.UnknownStandard => $"没有标准“{standard}”。请用 tidu pack check 查看规则包，或改正编号。",
        ResolutionObstacle.KindNotOffered => $"标准“{standard}”没有管{Kind(kind)}的版本（{Versions(known)}）。请改用另一种申请类型。",
        ResolutionObstacle.NotYetInForce => $"标准“{standard}”在 {Date(day)} 还没有管{Kind(kind)}的有效版本（{Versions(known)}）。请改用较晚的日期。",
        _ => $"标准“{standard}”在 {Date(day)} 已没有管{Kind(kind)}的有效版本（{Versions(known)}）。请改用有效期内的日期，或补上新版本的规则包。",
    };

    public static string Type(RuleType type) => type.Kind switch
    {
        RuleKind.Number => type.IsBare ? "没有单位的数" : MeasureName(type.Measure),
        RuleKind.List => $"{(type.Of is { } of ? Type(of) : "值")}的序列",
        _ => Kind(type.Kind),
    };

    private static string Kind(RuleKind kind) => kind switch
    {
        RuleKind.Number => "数",
        RuleKind.Truth => "是非",
        RuleKind.Date => "日期",
        RuleKind.DaysDuration => "天数时长",
        RuleKind.MonthsDuration => "年月时长",
        RuleKind.Text => "代码",
        _ => "序列",
    };

    private static string MeasureName(Measure measure)
    {
        var parts = new[]
        {
            ("金额", measure.Money), ("美元金额", measure.Usd), ("人数", measure.Persons), ("天数", measure.Days), ("年数", measure.Years), ("个数", measure.Count), ("分数", measure.Points),
        };
        var over = parts.Where(part => part.Item2 > 0).Select(part => Powered(part.Item1, part.Item2)).ToList();
        var under = parts.Where(part => part.Item2 < 0).Select(part => Powered(part.Item1, (sbyte)-part.Item2)).ToList();
        return over.Count + under.Count == 0 ? "比率" : (over.Count == 0 ? "1" : string.Join("×", over)) + string.Concat(under.Select(part => "/" + part));
    }

    private static string Powered(string name, sbyte exponent) => exponent == 1 ? name : $"{name}^{exponent}";

    private static string Kept(FactDefinition fact) => $"unit: {FactCodes.Of(fact.Unit)}, period: {FactCodes.Of(fact.Period)}";

    private static string NameKind(RuleNameKind kind) => kind switch
    {
        RuleNameKind.Fact => "事实",
        RuleNameKind.Parameter => "参数",
        RuleNameKind.Term => "步骤",
        _ => "保留名称",
    };

    public static string Kind(ApplicationKind kind) => kind == ApplicationKind.New ? "新申请（new）" : "复核（renewal）";

    private static string Bounds(FactDefinition fact) => string.Join('、', new[]
    {
        fact.Minimum is { } least ? $"不小于 {Number(least)}" : null,
        fact.Maximum is { } most ? $"不大于 {Number(most)}" : null,
        fact.IsWhole ? "整数" : null,
    }.OfType<string>());

    private static string Versions(IReadOnlyList<StandardVersion> versions) => string.Join('；', versions.Select(version =>
        $"{version.Version}：{string.Join('，', version.InForce.Select(span => $"{PackCodes.Of(span.Kind)} {Date(span.From)} 至{(span.To is { } to ? $" {Date(to)}" : "今")}"))}"));

    private static string Meant(string? meant) => meant is null ? string.Empty : $"是不是“{meant}”？";

    public static string List(IEnumerable<string> items) => string.Join('、', items);

    private static string Number(decimal number) => FactValue.Of(number).ToString();

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
