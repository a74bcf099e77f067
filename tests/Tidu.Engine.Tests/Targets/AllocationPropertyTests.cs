using FsCheck;
using FsCheck.Fluent;
using Tidu.Engine.Targets;
using Xunit;

namespace Tidu.Engine.Tests.Targets;

/// <summary>What must hold of every allocation.</summary>
public class AllocationPropertyTests
{
    [Fact]
    public void AnyShare_CellsAndReserve_SumToTheTarget() =>
        Prop.ForAll<byte[], ushort, byte>((bases, target, reserve) =>
        {
            var year = Of(bases, target, reserve: reserve % 100 / 100m).Years[0];
            return !bases.Any(value => value > 0) || year.Difference == 0;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void AnyShare_Cell_IsLessThanAStepFromItsExactShare() =>
        Prop.ForAll<byte[], ushort>((bases, target) =>
        {
            var total = bases.Sum(value => value);
            return total == 0 || Of(bases, target).Years[0].Values.Zip(bases).All(pair => Math.Abs(pair.First!.Value - ((decimal)target * pair.Second / total)) < 1);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void AnyShare_LargerBase_NeverGetsLess() =>
        Prop.ForAll<byte[], ushort>((bases, target) =>
        {
            var cells = bases.Zip(Of(bases, target).Years[0].Values).ToList();
            return cells.All(one => cells.All(other => one.First <= other.First || one.Second is null || one.Second >= other.Second));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void AnyShare_BasesInAnotherScale_AllocateAlike() =>
        Prop.ForAll<byte[], ushort, byte>((bases, target, scale) =>
            Of(bases, target).Years[0].Values.SequenceEqual(Of([.. bases.Select(value => value * (scale + 1) / 8m)], target).Years[0].Values)).QuickCheckThrowOnFailure();

    [Fact]
    public void AnyShare_TargetStepAndBasesTimesTen_IsTenTimesTheCells() =>
        Prop.ForAll<byte[], ushort>((bases, target) =>
            Of(bases, target).Years[0].Values.Select(value => value * 10).SequenceEqual(Of([.. bases.Select(value => value * 10m)], target * 10m, step: 10).Years[0].Values)).QuickCheckThrowOnFailure();

    [Fact]
    public void AnyShare_UnitsInAnotherOrder_GetTheSame() =>
        Prop.ForAll<byte[], ushort, int>((bases, target, seed) =>
        {
            var shuffled = bases.ToArray();
            new Random(seed).Shuffle(shuffled);
            return Pairs(bases, target).SequenceEqual(Pairs(shuffled, target));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void AnyYears_NotBelowTheYearBefore_NeverFallAndKeepEverySum() =>
        Prop.ForAll<byte[], ushort[]>((bases, additions) =>
        {
            var target = bases.Sum(value => (decimal)value);
            var years = additions.Select((addition, i) => new AllocationYear(2023 + i, target += addition % 50)).ToList();
            var allocation = Allocation.Of(new AllocationInput { Method = AllocationMethod.GrowthFactor, NotBelowBase = true, NotBelowYearBefore = true, Years = years, Units = Units([.. bases.Select(value => (decimal)value)]) });
            var rows = Enumerable.Range(0, bases.Length).Select(i => allocation.Years.Select(year => year.Values[i]).Prepend(bases[i]).ToList());
            return bases.All(value => value == 0)
                || (allocation.Years.All(year => year.Difference == 0) && rows.All(row => row.Zip(row.Skip(1)).All(pair => pair.First <= pair.Second)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void AnyPinned_StayAsTheyAre_AndWhatCannotBeMetIsNamed() =>
        Prop.ForAll<(byte Base, byte? Pinned)[], ushort>((units, target) =>
        {
            var allocation = Allocation.Of(new AllocationInput
            {
                Method = AllocationMethod.ShareOfBase,
                NotBelowBase = true,
                Years = [new(2025, target)],
                Units = [.. units.Select((unit, i) => new AllocationUnit($"{i}", unit.Base, unit.Pinned is { } value ? new Dictionary<int, decimal?> { [2025] = value } : []))],
            });
            var year = allocation.Years[0];
            var kept = units.Zip(year.Values).All(pair => pair.First.Pinned is null || pair.First.Pinned == pair.Second);
            return kept && (year.Difference == 0 || allocation.Problems.Count > 0 || units.All(unit => unit.Pinned is not null));
        }).QuickCheckThrowOnFailure();

    private static IEnumerable<(byte, decimal?)> Pairs(byte[] bases, ushort target) =>
        bases.Zip(Of(bases, target).Years[0].Values).OrderBy(pair => pair.First).ThenBy(pair => pair.Second);

    private static Allocation Of(byte[] bases, decimal target, decimal reserve = 0) => Of([.. bases.Select(value => (decimal)value)], target, 1, reserve);

    private static Allocation Of(decimal[] bases, decimal target, decimal step = 1, decimal reserve = 0) =>
        Allocation.Of(new AllocationInput { Method = AllocationMethod.ShareOfBase, Step = step, Reserve = reserve, Years = [new(2025, target)], Units = Units(bases) });

    private static List<AllocationUnit> Units(decimal[] bases) => [.. bases.Select((value, i) => new AllocationUnit($"{i}", value))];
}
