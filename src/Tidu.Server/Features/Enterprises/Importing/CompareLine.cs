using Tidu.Engine.Ladders;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Enterprises.Importing;

/// <summary>What a row would add to an enterprise and what it would replace: asked by the check, done by writing.</summary>
internal sealed class CompareLine
{
    private readonly EnterpriseLine _line;
    private readonly StoredEnterprise _one;

    public CompareLine(EnterpriseLine line, StoredEnterprise one, Ladder ladder, FactSource source)
    {
        (_line, _one) = (line, one);
        Identity = [.. line.Identity.Where(Differs).Select(pair => (pair.Field, IdentityField.All[pair.Field].Read(one.Row), pair.Value))];
        Titles = [.. line.Titles.Select(title => (title, one.TitleOf(title, ladder.Find(title.Kind)!.OpenEnded))).Where(pair => pair.Item2 is null || IsOther(pair.Item2, pair.title))];
        Facts = [.. line.Facts.Select(fact => (fact, one.FactsOf(source, fact.Year, fact.AsOf))).Where(pair => pair.Item2 is null || !pair.Item2.Values.TryGetValue(pair.fact.Fact.Id, out var now) || now != pair.fact.Value)];
        Vetoes = [.. line.Vetoes.Select(veto => (veto, one.Vetoes.Find(each => each.Kind == veto.Kind && each.On == veto.On))).Where(pair => pair.Item2 is null || pair.Item2.Found != pair.veto.Found || (pair.veto.Until is { } until && pair.Item2.Until != until))];
        FormerName = line.FormerName is { } former && SearchText.Plain(former) != SearchText.Plain(one.Row.Name) && !one.FormerNames.Exists(each => SearchText.Plain(each) == SearchText.Plain(former)) ? former : null;
    }

    /// <summary>Properties that become others.</summary>
    public IReadOnlyList<(int Field, string? Before, string After)> Identity { get; }

    /// <summary>Titles to add, or to change where there is one.</summary>
    public IReadOnlyList<(TitleLine Title, Qualification? Stored)> Titles { get; }

    /// <summary>Facts to add or replace, each with the record it goes into; null: a new one. A record as of an earlier day stays as it is.</summary>
    public IReadOnlyList<(FactLine Fact, StoredFacts? Stored)> Facts { get; }

    public IReadOnlyList<(VetoLine Veto, Veto? Stored)> Vetoes { get; }

    /// <summary>A former name that was not known; null where there is none.</summary>
    public string? FormerName { get; }

    /// <summary>True where something comes that was not there.</summary>
    public bool Adds => FormerName is not null || Identity.Any(pair => pair.Before is null) || Titles.Any(pair => pair.Stored is null) || Facts.Any(pair => !Replaced(pair.Fact, pair.Stored)) || Vetoes.Any(pair => pair.Stored is null);

    /// <summary>True where something there becomes something else.</summary>
    public bool Replaces => Identity.Any(pair => pair.Before is not null) || Titles.Any(pair => pair.Stored is not null) || Facts.Any(pair => Replaced(pair.Fact, pair.Stored)) || Vetoes.Any(pair => pair.Stored is not null);

    /// <summary>True where the fact is in the very record already, with another value.</summary>
    public static bool Replaced(FactLine fact, StoredFacts? stored) => stored is not null && stored.Row.AsOf == fact.AsOf && stored.Values.ContainsKey(fact.Fact.Id);

    private bool Differs((int Field, string Value) pair) =>
        pair.Field == IdentityField.Name
            ? _line.Renames && SearchText.Plain(_one.Row.Name) != SearchText.Plain(pair.Value)
            : IdentityField.All[pair.Field].Read(_one.Row) != pair.Value && !(pair.Field == IdentityField.StateFrom && StaysGone(pair.Value));

    /// <summary>Who was gone and is gone in another way was so from the first of the two days: a later one says nothing new.</summary>
    private bool StaysGone(string day) =>
        _one.Row.IsGone && _one.Row.StateFrom < IdentityField.DayOf(day) && (_line.Of(IdentityField.State) is not { } state || JsonSettings.MemberOf<EnterpriseState>(state) is not (EnterpriseState.Active or EnterpriseState.Suspended));

    private static bool IsOther(Qualification stored, TitleLine line) =>
        (line.Grade is { } grade && stored.Grade != grade) || (line.Number is { } number && stored.Number != number) || (line.IssuedOn is { } issued && stored.IssuedOn != issued)
        || (line.SaysTo && stored.ValidTo != line.ValidTo) || line.ValidFrom < stored.ValidFrom || (line.EndedOn is { } ended && (stored.EndedOn != ended || (line.EndReason is { } reason && stored.EndReason != reason)))
        || (line.StandardVersion is { } version && stored.StandardVersion != version) || (line.Authority is { } authority && stored.Authority != authority);
}
