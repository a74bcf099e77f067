using Tidu.Engine.Standards;

namespace Tidu.Engine.Resources;

/// <summary>Messages about overlays: what a province adds to a national standard, and what it may not.</summary>
internal static class OverlayTexts
{
    public const string KindOfOverlay = "叠加文件编号";

    public static string Title(string national, string overlay) => $"{national}（叠加：{overlay}）";

    public static string Note(Overlay overlay, IReadOnlyList<RuleDocument> documents) =>
        $"叠加了地方规定“{overlay.Title}”（{overlay.Authority}，行政区划 {overlay.Jurisdiction}），依据 {ExplainTexts.Basis(documents, overlay.Basis)}；地方增加或收紧的条件以各条所列依据为准，国家标准文件没有改动。";

    public static string Empty() => "overlay：这个文件没有增加也没有收紧任何内容。请写 criteria、parameters 或 tighten 中至少一项，或删去文件。";

    public static string IdDiffersFromFolder(string id, string folder) => $"overlay：编号“{id}”与所在文件夹名“{folder}”不同。请改成一致。";

    public static string BadJurisdiction(string where, string text) => $"{StandardTexts.At(where)}“{text}”不是行政区划代码。请写加引号的 6 位数字，如 \"500000\"（重庆市）。";

    public static string UnknownStandard(string id, string? meant, IReadOnlyCollection<string> known) => StandardTexts.At("over") + StandardTexts.UnknownId(id, meant, known) + "叠加只能加在认定标准上，不能加在计算上。";

    public static string UnknownParameter(string where, string id, string? meant, StandardVersion national) =>
        StandardTexts.At(where) + StandardTexts.UnknownId(id, meant, [.. national.Parameters.Select(each => each.Id)]) + $"收紧的参数要在 {national.File} 中已有；地方自己的新参数写在 parameters。";

    public static string UnknownCriterion(string where, string id, string? meant, StandardVersion national) =>
        StandardTexts.At(where) + StandardTexts.UnknownId(id, meant, [.. national.EveryCriterion.Select(each => each.Id)]) + $"收紧的条件要在 {national.File} 中已有；地方自己的新条件写在 criteria。";

    public static string SpanOutside(StandardVersion national, ApplicationKind kind, int line) =>
        $"in_force：超出了国家标准的有效期：{national.File} 第 {line} 行，版本 {national.Version} 管{StandardTexts.Kind(kind)}的时间是 {Spans(national, kind)}。请改正 from、to 或 for；跨版本的，每个版本各写一个叠加文件。";

    public static string IsNational(string where, string id, string file, int line) =>
        $"{where}：“{id}”在国家标准中已有（{file} 第 {line} 行），叠加不能替换。{(where == "documents" ? "请换一个编号，引用国家文件直接用它的编号。" : "要收紧请写在 tighten 下，要增加请换一个编号。")}";

    public static string BasisNotLocal(string where, IEnumerable<string> documents) =>
        $"{StandardTexts.At(where)}地方增加或收紧的内容要有地方文件作依据，这里只引用了国家文件。请加上本文件 documents 中的一个：{string.Join('、', documents)}。";

    public static string UnitDiffers(string where, Parameter parameter, string file, int line) =>
        $"{StandardTexts.At(where)}参数“{parameter.Id}”在国家标准中的单位是 {FactCodes.Of(parameter.Unit)}（{file} 第 {line} 行）。请用同一单位写，并换算数值。";

    public static string NoSide(string where, string id, string file, int line) =>
        $"{StandardTexts.At(where)}从参数“{id}”（{file} 第 {line} 行）的用法看不出变大还是变小是收紧，不能这样改。请改在 tighten.criteria 中给条件另加一个更严的要求。";

    public static string NotCounted(StandardVersion national) =>
        $"国家标准的 pass（{national.File} 第 {national.Pass!.Place.Line} 行）不要求它，加上也不起作用，或者说不准是收紧还是放宽。叠加只能用于 pass 中有 all(criteria) 的标准，点名的条件（met）不能收紧。请另写一个地方标准。";

    public static string Overlap(Overlay one, Overlay other) =>
        $"in_force：与叠加“{other.Id}”（{other.File}，{other.Jurisdiction}）在同一时间管到同一地方（{one.Jurisdiction}），无法决定用哪个。请改正 jurisdiction、from 或 to，或合并成一个文件。";

    public static string Loosens(string where, ParameterValue local, Parameter national, int place, int side, string file, int line)
    {
        var (mine, theirs) = (Shown(local, national.Unit), Shown(national.Values[place], national.Unit));
        return $"{StandardTexts.At(where)}{mine}比国家标准的{theirs}（{file} 第 {line} 行）宽：“{national.Label}”{(side > 0 ? "只能提高" : "只能降低")}，叠加只能收紧。请改成{(side > 0 ? "不低于" : "不高于")}国家标准的值，或删去。";
    }

    public static string NoOverlay(string where, string standard, string jurisdiction, DateOnly day) =>
        $"{StandardTexts.At(where)}标准“{standard}”在 {ExplainTexts.Day(day)} 没有管到 {jurisdiction} 的叠加文件，案例会只按国家标准计算。请改正 jurisdiction、version 或 as_of，或删去 jurisdiction。";

    private static string Shown(ParameterValue value, FactUnit unit) =>
        value.Value is { } number ? Number(number, unit) : "分档值（" + string.Join('、', value.Table.Select(row => $"{row.Source}：{Number(row.Low, unit)}")) + "）";

    private static string Number(decimal number, FactUnit unit) => unit == FactUnit.Date ? ExplainTexts.Day(DateOnly.FromDayNumber((int)number)) : ExplainTexts.Number(number, unit);

    private static string Spans(StandardVersion national, ApplicationKind kind)
    {
        var spans = national.InForce.Where(span => span.Kind == kind).Select(span => $"{ExplainTexts.Day(span.From)} 至 {(span.To is { } to ? ExplainTexts.Day(to) : "今后")}").ToList();
        return spans.Count == 0 ? "（没有）" : string.Join('、', spans);
    }
}
