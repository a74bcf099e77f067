using Tidu.Engine.Packs;
using Tidu.Engine.Periods;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Observations;

/// <summary>Whether somebody may write a value.</summary>
/// <param name="Refusal">Code of what stands against it: <c>unit-not-yours</c>, <c>period-locked</c>, <c>period-closed</c>, <c>period-not-open</c>; null where it may be written.</param>
/// <param name="Late">True where it comes after the deadline.</param>
/// <param name="Governs">The reporting period that decided; null where none is set.</param>
public sealed record WriteVerdict(string? Refusal, bool Late, ReportingPeriod? Governs)
{
    public bool Allowed => Refusal is null;
}

/// <summary>Who may write which cell on which day: the one rule of entry, correction and import.</summary>
/// <remarks>Pure, so that an importer may ask it once for each unit and period of a file.</remarks>
public static class WriteRule
{
    /// <summary>The verdict for the scope's caller and day.</summary>
    public static WriteVerdict Of(Scope scope, string unitId, Period period, ReportingCalendar calendar)
    {
        var governs = calendar.For(unitId, period);
        var late = governs?.ClosesOn < scope.Today;
        return new WriteVerdict(MayWriteFor(scope, unitId) ? RefusalOf(scope, governs) : "unit-not-yours", late, governs);
    }

    /// <summary>True where the roles and units of the caller reach the unit on the scope's day: officers, co-owners and data suppliers all below, reporters and departments themselves alone.</summary>
    public static bool MayWriteFor(Scope scope, string unitId) =>
        scope.IsWhole
        || (IsOverseeing(scope.Caller) && scope.Contains(unitId, scope.Today))
        || (Policies.Allow(Policies.EnterValues, scope.Caller) && scope.UnitIds.Contains(unitId));

    /// <summary>True for those who may still write after a period was closed.</summary>
    public static bool WritesAfterClosing(CurrentUser caller) => caller.IsLocalOperator || caller.IsIn(Roles.Officer) || caller.IsIn(Roles.CoOfficer);

    private static bool IsOverseeing(CurrentUser caller) => WritesAfterClosing(caller) || caller.IsIn(Roles.DataSupplier);

    private static string? RefusalOf(Scope scope, ReportingPeriod? governs) => governs switch
    {
        null => null,
        { State: PeriodState.Locked } => "period-locked",
        _ when WritesAfterClosing(scope.Caller) => null,
        { State: PeriodState.Closed } => "period-closed",
        { OpensOn: { } opens } when scope.Today < opens => "period-not-open",
        _ => null,
    };
}
