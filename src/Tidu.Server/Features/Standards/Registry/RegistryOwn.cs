using System.Collections.Frozen;
using System.Data.Common;
using System.Globalization;
using Tidu.Server.Data;
using Tidu.Server.Features.Enterprises;

namespace Tidu.Server.Features.Standards.Registry;

/// <summary>Reads what the registry itself knows of enterprises on a day, titles and vetoes, past the object mapper: of a city there are hundreds of thousands.</summary>
internal static class RegistryOwn
{
    /// <param name="db">The database; within a transaction its own changes are seen.</param>
    /// <param name="enterprises">By id ascending.</param>
    /// <param name="kinds">Kinds of titles that are wanted.</param>
    /// <param name="day">The day.</param>
    /// <param name="cancel">Stops reading.</param>
    public static async Task FillAsync(TiduDb db, IReadOnlyList<RegistryEnterprise> enterprises, IReadOnlyList<string> kinds, DateOnly day, CancellationToken cancel)
    {
        if (enterprises.Count == 0)
        {
            return;
        }

        var names = kinds.ToFrozenDictionary(kind => kind, StringComparer.Ordinal);
        await using var read = await EnterpriseRows.OpenAsync(db, cancel);
        const string Titles = "SELECT \"EnterpriseId\", \"Kind\" FROM \"Qualifications\" WHERE \"EnterpriseId\" {0} AND \"ValidFrom\" <= @day "
            + "AND (\"ValidTo\" IS NULL OR \"ValidTo\" >= @day) AND (\"EndedOn\" IS NULL OR \"EndedOn\" >= @day) ORDER BY \"EnterpriseId\"";
        await read.EachAsync(
            Titles, enterprises, day, row => names.GetValueOrDefault(row.GetString(1)), (enterprise, found) => enterprise.Titles = found, cancel);
        var codes = string.Join(' ', Enum.GetValues<VetoKind>().Select(kind => $"WHEN '{Hosting.JsonSettings.CodeOf(kind)}' THEN {((int)kind).ToString(CultureInfo.InvariantCulture)}"));
        var vetoes = $"SELECT \"EnterpriseId\", CASE \"Kind\" {codes} END, \"Found\", \"On\", \"Until\" FROM \"Vetoes\" WHERE \"EnterpriseId\" {{0}} AND \"On\" <= @day ORDER BY \"EnterpriseId\"";
        await read.EachAsync(vetoes, enterprises, day, VetoOf, (enterprise, found) => enterprise.Vetoes = found, cancel);
    }

    private static VetoFact VetoOf(DbDataReader row) =>
        new((VetoKind)row.GetInt32(1), row.GetBoolean(2), row.GetFieldValue<DateOnly>(3), row.IsDBNull(4) ? null : row.GetFieldValue<DateOnly>(4));
}
