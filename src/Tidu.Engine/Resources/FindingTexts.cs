using System.Globalization;
using Tidu.Engine.Findings;
using Tidu.Engine.Findings.Checks;
using Tidu.Engine.Packs;

namespace Tidu.Engine.Resources;

/// <summary>Messages of findings: what stands where, how it compares, what to do.</summary>
internal static class FindingTexts
{
    public static string Number(decimal value) => value.ToString("#,0.########", CultureInfo.InvariantCulture);

    public static string Cell(int year, Quantity value) =>
        $"{year}年 {(value.PrintedValue is { } number && value.Printed == number.ToString(CultureInfo.InvariantCulture) ? Number(number) + value.MeasureUnit : value.Printed)}";

    public static string Labelled(string label, int year, string value) => $"{label} {year}年 {value}";

    public static string SumOfRows(int rows, int year, string value) => $"{rows} 行之和 {year}年 {value}";

    public static string FirstToLast(string first, string last) => $"{first} 至 {last}";

    public static string FromTo(Quantity from, Quantity to) => $"{from.Printed}→{to.Printed}{to.MeasureUnit}";

    public static string TaskKind(PlanTaskKind kind) => kind == PlanTaskKind.Task ? "重点任务" : "保障措施";

    public static string TotalDiffers(PlanTable table, int year, int rows, string sum, string total, string difference, bool isRounding) =>
        $"{table.Clause}《{table.Title}》{year}年各行（{rows} 行）相加为 {sum}，印的合计是 {total}，相差 {difference}。"
        + (isRounding ? "只差末位一个数，多半是四舍五入所致，不影响使用。" : "两者不能都对，请核对各行与合计。");

    public static string AreasDiffer(string indicator, int year, int parts, string sum, string whole, bool fits) =>
        $"{year}年{indicator}：{parts} 个片区的目标相加为 {sum}，全域目标“{whole}”。"
        + (fits ? "两者相容，片区之和留有余量。" : "片区之和达不到全域目标，请核对。");

    public static string TextAnnexDiffer(string indicator, int year, Statement text, Statement annex, string annexValue, bool equal, bool fits)
    {
        var opening = $"{year}年{indicator}：正文{text.Clause}“{text.Value.Printed}”，{annex.Clause}为 {annexValue}。";
        return opening + (equal ? "数相等，但正文要求超过，恰好完成附件还差一点；考核以哪一处为准请明确。"
            : fits ? "两者相容，但数不同；考核以哪一处为准请明确。"
            : "附件的数达不到正文的要求，两者不能都对，请核对。");
    }

    public static string TextsDiffer(string indicator, int year, Statement first, Statement other) =>
        $"{year}年{indicator}：{first.Clause}“{first.Value.Printed}”，{other.Clause}“{other.Value.Printed}”，同一目标两个数，请核对以哪一处为准。";

    public static string PlansDiffer(string indicator, string unit, Statement mine, Statement theirs, bool fits) =>
        $"{unit}{mine.Year}年{indicator}：本计划“{mine.Value.Printed}”，《{theirs.Plan!.ShortTitle}》（{theirs.Plan.Issued.Year}年）“{theirs.Value.Printed}”。"
        + (fits ? "两个目标可以同时完成，但数不同；考核时请说明用哪一份。" : "两个目标不能同时完成，请核对。");

    public static string PartExceedsWhole(string part, string? scope, string whole, int year, string partValue, string wholeValue) =>
        $"{year}年{part}{(scope is null ? "" : $"（{scope}）")}为 {partValue}，大于它所属的{whole} {wholeValue}。部分不能大于整体，请核对。";

    public static string DoublingNotMet(string indicator, DoublingClaim claim, string target, string from, string needed) =>
        $"{indicator}：{claim.BaseYear}年为 {from}，{Number(claim.Factor)} 倍是 {needed}；{claim.Year}年目标“{target}”，照它完成也够不上{claim.Printed}。请核对。";

    public static string BelowBaseline(string indicator, string unit, Statement target, Statement earlier, string earlierValue, bool isDown) =>
        $"{unit}{indicator}：{target.Year}年目标“{target.Value.Printed}”，而{earlier.Year}年{(earlier.IsActual ? "已是" : "的目标就是")} {earlierValue}（{PlanOrSource(target, earlier)}）。"
        + (isDown ? "目标高于以前的数，方向相反；" : "目标低于以前的数；") + "可能口径不同，请核对。";

    public static string SourcesDiffer(string indicator, string unit, Statement mine, string value, IReadOnlyList<Statement> others, Func<Statement, string> show) =>
        $"{unit}{mine.Year}年{indicator}：{mine.Clause}为 {value}，{string.Join("，", others.Select(o => $"{PlanOrSource(mine, o)}为 {show(o)}"))}。请核对口径，确定用哪一个。";

    public static string PercentPointSlip(string indicator, MeasuredChange measured, PrintedChange change, ChangeMeasure meant) => meant == ChangeMeasure.Percent
        ? $"{indicator}由 {FromTo(measured.From, measured.To)}，增长 {Round(measured.ExactAsPrinted(meant))}%；印的是“{change.Printed}”，应是百分之多少，不是百分点。"
        : $"{indicator}由 {FromTo(measured.From, measured.To)}，提高 {Round(measured.ExactAsPrinted(meant))} 个百分点；印的是“{change.Printed}”，应是百分点，不是百分之多少。";

    public static string ChangeDiffers(string indicator, MeasuredChange measured, PrintedChange change)
    {
        var computed = measured.ExactAsPrinted(change.As) is { } exact ? $"算得 {Round(exact)}{ChangeUnit(change.As, measured)}" : "算不出这样的变化";
        return $"{indicator}由 {FromTo(measured.From, measured.To)}，{computed}；印的是“{change.Printed}”。请核对。";
    }

    public static string NumberRepeated(string where, string number, IReadOnlyList<string> names, IReadOnlyList<string> missing) =>
        $"{where}序号 {number} 印了 {names.Count} 次（{List(names)}）{(missing.Count == 0 ? "" : $"，而没有 {List(missing)}")}，可能是笔误。请按顺序核对。";

    public static string NumberGap(string where, IReadOnlyList<string> missing) => $"{where}的序号中没有 {List(missing)}，请核对是否漏印。";

    public static string CountDiffers(CountClaim claim, int count)
    {
        var what = claim.What switch { CountedThing.Tasks => "任务", CountedThing.Safeguards => "保障措施", _ => "部分" };
        return $"文件写“{claim.Printed}”即 {claim.Amount} 项{what}，实际列出 {count} 项。请核对。";
    }

    public static string NoTitle(PlanTask task) => $"第 {task.Number} 项任务没有印标题，只有正文。引用时请用序号。";

    public static string NoLeadUnit(int tasks, int safeguards, bool taskUnitsPrinted) =>
        $"全文 {tasks} 项任务{(safeguards == 0 ? "" : $"、{safeguards} 项保障措施")}都没有写明牵头单位"
        + (taskUnitsPrinted ? "，只写责任单位。请在分工中明确由谁牵头。" : "，也没有逐项写责任单位。请在分工中明确。");

    public static string NoResponsibleUnit(PlanTaskKind kind, IReadOnlyList<PlanTask> tasks) => tasks.Count > 1
        ? $"{tasks.Count} 项{TaskKind(kind)}都没有写责任单位。请在分工中明确。"
        : $"第 {tasks[0].Number} 项{TaskKind(kind)}“{tasks[0].Title}”没有写责任单位{(tasks[0].Lead.Count > 0 ? "，只写牵头单位" : "")}。请在分工中明确。";

    public static string UnitNameVaries(string printed, string name, IReadOnlyList<string> clauses) => $"{List(clauses)}把“{name}”写作“{printed}”，按同一单位处理。请核对是否同一单位。";

    private static string PlanOrSource(Statement from, Statement other) => other.Plan is null || other.Plan == from.Plan ? other.Clause : $"《{other.Plan.ShortTitle}》{other.Clause}";

    private static string ChangeUnit(ChangeMeasure measure, MeasuredChange measured) => measure switch
    {
        ChangeMeasure.Percent => "%",
        ChangeMeasure.PercentagePoints => " 个百分点",
        _ => measured.To.MeasureUnit ?? string.Empty,
    };

    private static string Round(decimal? value) => Number(Math.Round(value ?? 0, 2, MidpointRounding.AwayFromZero));

    private static string List(IEnumerable<string> items) => string.Join("、", items);
}
