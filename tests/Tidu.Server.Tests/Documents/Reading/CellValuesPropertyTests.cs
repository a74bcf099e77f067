using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Tidu.Engine.Periods;
using Tidu.Server.Documents.Reading;
using Xunit;

namespace Tidu.Server.Tests.Documents.Reading;

/// <summary>What must hold for every number, period and text.</summary>
public sealed class CellValuesPropertyTests
{
    private static readonly CellValues Values = new(ReadingKit.Packs);

    private static Arbitrary<decimal> Numbers { get; } = (
        from whole in Gen.Choose(-2_000_000_000, 2_000_000_000)
        from scale in Gen.Choose(0, 6)
        select new decimal(Math.Abs(whole), 0, 0, whole < 0, (byte)scale)).ToArbitrary();

    [Fact]
    public void Number_WrittenInAnyWay_IsTheSame() => Prop.ForAll(Numbers, number =>
        Ways(number).All(text => Values.Number(FileCell.OfText(text)).InBase(null) == number)).QuickCheckThrowOnFailure();

    [Fact]
    public void Number_OfAnyText_NeverThrowsAndNeverLosesAProblem() => Prop.ForAll<string?>(text =>
    {
        var reading = Values.Number(FileCell.OfText(text ?? string.Empty));
        return (reading.Kind == NumberKind.Bad) == (reading.Problem is not null) && (reading.Kind == NumberKind.Value) == (reading.Number is not null);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Period_OfAnyText_NeverThrows() => Prop.ForAll<string?>(text =>
    {
        var reading = Values.Period(FileCell.OfText(text ?? string.Empty));
        return reading.IsMissing || (reading.Problem is null) == (reading.Last is not null);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Period_InItsTextForm_ReadsBack() => Prop.ForAll(Gen.Choose(1900, 2200).ToArbitrary(), Gen.Choose(1, 12).ToArbitrary(), (year, month) =>
        new[] { Period.OfYear(year), Period.OfMonth(year, month), Period.OfQuarter(year, ((month - 1) / 3) + 1), Period.OfHalf(year, ((month - 1) / 6) + 1) }
            .All(period => Values.Period(FileCell.OfText(period.ToString())).Period == period)).QuickCheckThrowOnFailure();

    [Fact]
    public void Day_InAnyForm_ReadsBack() => Prop.ForAll(Gen.Choose(0, 36_000).ToArbitrary(), days =>
    {
        var day = new DateOnly(2000, 1, 1).AddDays(days);
        return new[] { "yyyy-MM-dd", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd" }
            .All(form => Values.Period(FileCell.OfText(day.ToString(form, CultureInfo.InvariantCulture))).Day == day);
    }).QuickCheckThrowOnFailure();

    private static IEnumerable<string> Ways(decimal number)
    {
        var plain = number.ToString(CultureInfo.InvariantCulture);
        yield return plain;
        yield return $" {plain}\u00A0";
        yield return number.ToString("#,##0.########", CultureInfo.InvariantCulture);
        yield return string.Concat(plain.Select(letter => letter is >= '0' and <= '9' ? (char)(letter - '0' + '０') : letter));
        yield return plain.Replace('-', '−');
        yield return number < 0 ? $"({plain[1..]})" : $"+{plain}";
        yield return plain + "元";
        yield return (number / 10_000).ToString(CultureInfo.InvariantCulture) + "万元";
        yield return (number * 100).ToString(CultureInfo.InvariantCulture) + "%";
    }
}
