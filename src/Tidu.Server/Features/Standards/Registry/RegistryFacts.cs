using System.Data.Common;
using System.Globalization;
using Tidu.Server.Data;
using Tidu.Server.Features.Enterprises;

namespace Tidu.Server.Features.Standards.Registry;

/// <summary>Reads records of facts straight into columns. Texts are not made of them: the bytes of the database are the bytes that are read.</summary>
internal static class RegistryFacts
{
    /// <summary>The used facts of enterprises, a row each in their order.</summary>
    /// <param name="db">The database; within a transaction its own changes are seen.</param>
    /// <param name="enterprises">By id ascending.</param>
    /// <param name="layout">What is asked for.</param>
    /// <param name="population">The day, and what the registry knows itself.</param>
    /// <param name="cancel">Stops reading.</param>
    public static async Task<FactTable> ReadAsync(TiduDb db, IReadOnlyList<RegistryEnterprise> enterprises, FactLayout layout, RegistryPopulation population, CancellationToken cancel)
    {
        var builder = new FactTable.Builder(layout, enterprises.Count);
        await using var rows = await EnterpriseRows.OpenAsync(db, cancel);
        await using var command = rows.Command(SqlFor(db, layout), enterprises, population.Day);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        Fill(builder, reader, enterprises, population);
        return builder.Build();
    }

    private static void Fill(FactTable.Builder builder, DbDataReader reader, IReadOnlyList<RegistryEnterprise> enterprises, RegistryPopulation population)
    {
        var at = 0;
        while (at < enterprises.Count && reader.Read())
        {
            var id = reader.GetInt32(0);
            while (at < enterprises.Count && enterprises[at].Id < id)
            {
                builder.End(enterprises[at++], population.Day);
            }

            if (at < enterprises.Count && enterprises[at].Id == id)
            {
                builder.Add(reader.GetInt32(1), (FactSource)reader.GetInt32(2), reader.GetFieldValue<byte[]>(3));
            }
        }

        for (; at < enterprises.Count; at++)
        {
            builder.End(enterprises[at], population.Day);
        }
    }

    private static string SqlFor(TiduDb db, FactLayout layout)
    {
        var sources = string.Join(' ', Enum.GetValues<FactSource>().Select(source => $"WHEN '{Hosting.JsonSettings.CodeOf(source)}' THEN {(int)source}"));
        var years = string.Join(',', layout.Years.Prepend(0).Select(year => year.ToString(CultureInfo.InvariantCulture)));
        var values = db is PostgresTiduDb ? "convert_to(\"Values\", 'UTF8')" : "\"Values\"";
        return $"SELECT \"EnterpriseId\", \"Year\", CASE \"Source\" {sources} END, {values} FROM \"FactRecords\" WHERE \"EnterpriseId\" {{0}} AND \"Year\" IN ({years}) AND \"AsOf\" <= @day ORDER BY \"EnterpriseId\", \"AsOf\"";
    }
}
