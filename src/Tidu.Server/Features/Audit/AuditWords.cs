using System.Globalization;
using Tidu.Server.Hosting;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Audit;

/// <summary>Entries in words, column by column of the workbook.</summary>
internal static class AuditWords
{
    public static IReadOnlyList<IReadOnlyList<string?>> Of(IReadOnlyList<AuditRecord> entries, IReadOnlyDictionary<string, string> names) =>
        [.. entries.Select(entry => Line(entry, names))];

    private static string?[] Line(AuditRecord entry, IReadOnlyDictionary<string, string> names) =>
    [
        entry.At.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        Who(entry.UserName, names),
        string.Join(Texts.Of("list.comma"), entry.OnBehalfOf),
        entry.UnitId is { } unit ? names.GetValueOrDefault($"{AuditNames.Unit}/{unit}", unit) : null,
        Word("audit-action", entry.Action),
        Texts.Of($"audit-outcome.{JsonSettings.CodeOf(entry.Outcome)}"),
        entry.ObjectKind is { } kind ? Word("audit-kind", kind) : null,
        entry.ObjectId is { } id ? Named(id, names.GetValueOrDefault($"{entry.ObjectKind}/{id}")) : null,
        AuditDetails.Of(entry.Before, names),
        AuditDetails.Of(entry.After, names),
        entry.Ip,
        entry.UserAgent,
        entry.RequestId,
    ];

    private static string Who(string login, IReadOnlyDictionary<string, string> names) => login switch
    {
        "" => Texts.Of("audit.strange"),
        CurrentUser.LocalOperatorName => Texts.Of("audit.cli"),
        _ => Named(login, names.GetValueOrDefault($"{AuditNames.User}/{login}")),
    };

    private static string Named(string id, string? name) => name is null ? id : Texts.Of("audit.named", ("name", name), ("id", id));

    private static string Word(string table, string code) => Texts.Find($"{table}.{code}") ?? code;
}
