using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Enterprises.Reading;
using Tidu.Server.Hosting;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Enterprises.Writing;

/// <summary>What every change of one enterprise stands on: found in the caller's sight, one at a time, history, audit entry and those who follow in one transaction, answered with the enterprise as it is then.</summary>
public sealed class EnterpriseDoor(TiduDb db, RegistrySights sights, RegistryChanges changes, ShippedPacks packs, AuditTrail audit, TimeProvider clock)
{
    public const string EditAction = "edit-enterprise";

    public TiduDb Db => db;

    public ShippedPacks Packs => packs;

    public AuditTrail Audit => audit;

    public TimeProvider Clock => clock;

    /// <summary>Opens the caller's sight.</summary>
    public ValueTask<RegistrySight> OpenAsync(CancellationToken cancel) => sights.OpenAsync(cancel);

    /// <summary>Acts on one enterprise.</summary>
    /// <param name="code">As in the address.</param>
    /// <param name="act">Decides and changes rows; answers a problem to leave everything as it is.</param>
    /// <param name="change">What followers are told.</param>
    /// <param name="cancel">Takes the change back.</param>
    public async Task<IResult> ActAsync(string code, Func<EnterpriseAct, Task<IResult?>> act, (bool Titles, bool Facts) change, CancellationToken cancel)
    {
        var sight = await sights.OpenAsync(cancel);
        var (_, problem) = await FindEnterprise.ByCodeAsync(code, db, sight, audit, cancel);
        if (problem is not null)
        {
            return problem;
        }

        db.ChangeTracker.Clear();
        return await db.InTransactionAsync(() => ActOnAsync(code, sight, act, change, cancel), cancel);
    }

    /// <summary>Writes history and audit entry, tells followers.</summary>
    internal async Task SaveAsync(EnterpriseAct act, (bool Titles, bool Facts) change, CancellationToken cancel)
    {
        foreach (var step in act.Steps)
        {
            db.Add(step);
        }

        audit.Add(act.Action, FindEnterprise.ObjectKind, act.One.CreditCode, act.Before, act.After);
        await db.SaveChangesAsync(cancel);
        await SayAsync(act.One.Id, change, cancel);
    }

    /// <summary>Tells those who follow.</summary>
    internal Task SayAsync(int enterprise, (bool Titles, bool Facts) change, CancellationToken cancel) =>
        changes.SayAsync(db, new RegistryChange([enterprise], change.Titles, change.Facts), cancel);

    /// <summary>A batch for what is entered by hand.</summary>
    internal static EnterpriseBatch ByHand(CurrentUser caller, TimeProvider clock) => new()
    {
        Label = Texts.Of("enterprises.by-hand"),
        EnteredBy = caller.UserName,
        EnteredByName = caller.DisplayName,
        EnteredAt = clock.GetUtcNow(),
    };

    private async Task<IResult> ActOnAsync(string code, RegistrySight sight, Func<EnterpriseAct, Task<IResult?>> act, (bool Titles, bool Facts) change, CancellationToken cancel)
    {
        var plain = SearchText.Plain(code).ToUpperInvariant();
        var one = await db.Set<Enterprise>().SingleAsync(row => row.CreditCode == plain, cancel);
        if (await HeldEnterprise.TakeAsync(db, [one.Id], cancel) is { } merged)
        {
            return merged;
        }

        await db.Entry(one).ReloadAsync(cancel);
        if (!sight.Contains(one.UnitId, one.ParkId))
        {
            // Somebody moved it while this waited.
            return Problems.NotFound("enterprise-not-found", ("id", one.CreditCode));
        }

        var acting = new EnterpriseAct(one, sight, clock.GetUtcNow());
        if (await act(acting) is { } refused)
        {
            return refused;
        }

        await SaveAsync(acting, change, cancel);
        return Results.Ok(await GetEnterprise.ViewAsync(one, db, sight, packs.Packs.Ladder, cancel));
    }
}

/// <summary>One change under way.</summary>
public sealed class EnterpriseAct(Enterprise one, RegistrySight sight, DateTimeOffset now)
{
    private readonly List<EnterpriseChange> _steps = [];

    public Enterprise One => one;

    public RegistrySight Sight => sight;

    /// <summary>Audited action.</summary>
    public string Action { get; set; } = EnterpriseDoor.EditAction;

    public object? Before { get; set; }

    public object? After { get; set; }

    /// <summary>Steps for the history.</summary>
    public IReadOnlyList<EnterpriseChange> Steps => _steps;

    /// <summary>409 where somebody was faster; null elsewhere.</summary>
    public IResult? Lost(int yours, int current) =>
        yours == current ? null : Problems.Conflict("version-conflict", ("yours", yours), ("current", current));

    /// <summary>Adds a step to the history.</summary>
    public void Note(string subject, string? before, string? after, string? reason, string? item = null, int? year = null, FactSource? source = null) => _steps.Add(new EnterpriseChange
    {
        EnterpriseId = one.Id,
        Subject = subject,
        Item = item,
        Year = year,
        Source = source,
        Before = before,
        After = after,
        At = now,
        By = sight.Scope.Caller.UserName,
        ByName = sight.Scope.Caller.DisplayName,
        Reason = reason?.Trim() ?? string.Empty,
    });
}
