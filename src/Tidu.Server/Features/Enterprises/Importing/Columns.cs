using Tidu.Engine.Ladders;
using Tidu.Engine.Standards;
using Tidu.Server.Documents.Reading;

namespace Tidu.Server.Features.Enterprises.Importing;

/// <summary>Fields of the lexicon's enterprises.</summary>
internal static class Columns
{
    public const string Kind = "enterprises";
    public const string Code = "code";
    public const string Name = "name";
    public const string FormerName = "former-name";
    public const string Unit = "unit";
    public const string Address = "address";
    public const string Park = "park";
    public const string Title = "title-kind";
    public const string Grade = "grade";
    public const string Number = "title-number";
    public const string IssuedOn = "issued-on";
    public const string ValidFrom = "valid-from";
    public const string ValidTo = "valid-to";
    public const string Authority = "authority";
    public const string StandardVersion = "standard-version";
    public const string EndedOn = "ended-on";
    public const string EndReason = "end-reason";
    public const string Year = "year";
    public const string AsOf = "as-of";
    public const string VetoOn = "veto-on";
    public const string VetoUntil = "veto-until";
    public const string VetoBasis = "veto-basis";
    public const string Patents = "patents";
    public const string Reason = "reason";

    /// <summary>Columns of one certificate: a list has them once, a wide table once for each kind.</summary>
    public static readonly IReadOnlyList<string> OfTitle = [Number, Grade, IssuedOn, ValidFrom, ValidTo, Authority, StandardVersion, EndedOn, EndReason];

    /// <summary>Columns that bar, each with its kind.</summary>
    public static readonly IReadOnlyList<(string Field, VetoKind Kind)> OfVetoes =
        [("veto-dishonesty", VetoKind.Dishonesty), ("veto-safety", VetoKind.Safety), ("veto-environment", VetoKind.Environment)];
}

/// <summary>What the columns of one sheet mean, found once for all its rows.</summary>
/// <param name="Fields">Column numbers by field.</param>
/// <param name="Facts">Columns of facts.</param>
/// <param name="Titles">Columns of one kind of title each, in a wide table.</param>
/// <param name="Year">Of facts whose columns and rows say no year; null: they are refused.</param>
/// <param name="Named">The kind of a list of certificates whose rows do not say it; null elsewhere.</param>
internal sealed record SheetColumns(TableHeader Header, IReadOnlyDictionary<string, int> Fields, IReadOnlyList<FactColumn> Facts, IReadOnlyList<TitleColumns> Titles, TitleKind? Named, int? Year)
{
    /// <summary>The column of a field; 0 where there is none.</summary>
    public int Of(string field) => Fields.GetValueOrDefault(field);
}

/// <summary>A column of a fact.</summary>
/// <param name="Column">From 1.</param>
/// <param name="Header">As the file has it.</param>
/// <param name="Year">From its heading; null where the row says it, and for facts as of a day.</param>
/// <param name="Unit">The measure unit that its numbers are in; null where they have none.</param>
internal sealed record FactColumn(int Column, string Header, FactDefinition Fact, int? Year, Engine.Packs.MeasureUnit? Unit);

/// <summary>The columns of one kind of title in a wide table.</summary>
/// <param name="Fields">Column numbers by field of <see cref="Columns.OfTitle"/>.</param>
internal sealed record TitleColumns(TitleKind Kind, IReadOnlyDictionary<string, int> Fields)
{
    public int Of(string field) => Fields.GetValueOrDefault(field);
}
