using System.Globalization;
using Tidu.Engine.Standards;

namespace Tidu.Engine.Resources;

/// <summary>Words of explanations.</summary>
internal static class ExplainTexts
{
    public const string NoValue = "无法计算";
    public const string MissingValue = "缺失";

    public const char OpeningBracket = '（';

    private const decimal TenThousand = 10000;

    public static string Truth(bool truth) => truth ? "是" : "否";

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A number in a unit people read: money of ten thousand and more in ten thousands, a ratio in per cent.</summary>
    public static string Number(decimal number, FactUnit? unit, int places = 4) => unit switch
    {
        FactUnit.Money => Money(number, "元"),
        FactUnit.Usd => Money(number, "美元"),
        FactUnit.Ratio => $"{Digits(number * 100, places)}%",
        { } known => $"{Digits(number, places)} {Word(known)}",
        null => Digits(number, places),
    };

    /// <summary>What is lacking: of a ratio in percentage points, with as many digits as leave something.</summary>
    public static string Gap(decimal gap, FactUnit? unit)
    {
        var places = new[] { 4, 8, 12, 16 }.First(places => places == 16 || Math.Round(gap * 100, places) > 0);
        return unit == FactUnit.Ratio ? $"{Digits(gap * 100, places)} 个百分点" : Number(gap, unit, places);
    }

    /// <summary>A change, rounded away from nought so that it is enough.</summary>
    public static string Change(decimal change, FactUnit unit)
    {
        var amount = Math.Abs(change);
        return unit is FactUnit.Money or FactUnit.Usd && amount >= TenThousand
            ? $"{Digits(Math.Ceiling(amount / 100) / 100, 2)} 万{(unit == FactUnit.Money ? "元" : "美元")}"
            : Number(amount, unit);
    }

    public static string Need(FactDefinition fact, decimal change) => change > 0
        ? fact.Unit == FactUnit.Count ? $"还需 {Change(change, fact.Unit)}" : $"还差 {Change(change, fact.Unit)}"
        : $"须减少 {Change(change, fact.Unit)}";

    public static string Label(string label, int? year) => year is { } known ? $"{label}{(label[^1] == '）' ? string.Empty : " ")}{known.ToString(CultureInfo.InvariantCulture)} 年" : label;

    public static string Reason(string? basis, string? reading) => basis is null || reading is null ? basis ?? reading ?? string.Empty : $"{basis}，{reading}";

    public static string Basis(IReadOnlyList<RuleDocument> documents, string basis) => string.Join("；", basis.Split(';', StringSplitOptions.TrimEntries).Select(part => Cited(documents, part)));

    public static string Verdict(Verdict verdict) => verdict switch
    {
        Standards.Verdict.Met => "符合",
        Standards.Verdict.NotMet => "不符合",
        Standards.Verdict.Unknown => "无法判断",
        _ => "不适用",
    };

    public static string Confidence(Confidence confidence) => confidence switch
    {
        Standards.Confidence.Confirmed => string.Empty,
        Standards.Confidence.Secondary => "（据转引，未见原文）",
        _ => "（来源未查到）",
    };

    public static string Digits(decimal number, int places) => Math.Round(number, places).ToString("#,##0.################", CultureInfo.InvariantCulture);

    private static string Money(decimal number, string unit) =>
        Math.Abs(number) >= TenThousand ? $"{Digits(number / TenThousand, 6).TrimEnd()} 万{unit}" : $"{Math.Round(number, 2).ToString("#,##0.##", CultureInfo.InvariantCulture)} {unit}";

    private static string Word(FactUnit unit) => unit switch
    {
        FactUnit.Persons => "人",
        FactUnit.Days => "天",
        FactUnit.Years => "年",
        FactUnit.Points => "分",
        FactUnit.Count => "件",
        _ => string.Empty,
    };

    private static string Cited(IReadOnlyList<RuleDocument> documents, string basis)
    {
        var end = basis.IndexOf(' ', StringComparison.Ordinal);
        var (id, place) = end < 0 ? (basis, string.Empty) : (basis[..end], basis[(end + 1)..]);
        var document = documents.FirstOrDefault(each => each.Id == id);
        var name = document?.Number ?? (document?.Title is { } title ? $"《{title}》" : id);
        return place.Length == 0 ? name : $"{name} {Article(place)}";
    }

    private static string Article(string place)
    {
        if (!place.StartsWith("art. ", StringComparison.Ordinal))
        {
            return place;
        }
        var rest = place[5..];
        var digits = rest.TakeWhile(char.IsAsciiDigit).Count();
        return $"第 {rest[..digits]} 条{rest[digits..]}";
    }
}
