using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Tidu.Server.Data;

namespace Tidu.Server.Features.Standards.Registry;

/// <summary>Reads rows of some enterprises, in order of their ids, with the connection's own reader.</summary>
internal sealed class EnterpriseRows : IAsyncDisposable
{
    private const int MostNamed = 200;

    private readonly TiduDb _db;

    private EnterpriseRows(TiduDb db) => _db = db;

    /// <summary>Opens the connection, where it is not open yet, until this is disposed of.</summary>
    public static async Task<EnterpriseRows> OpenAsync(TiduDb db, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        return new EnterpriseRows(db);
    }

    /// <summary>A command about these enterprises.</summary>
    /// <param name="sql">With <c>{0}</c> where the condition on the id stands and <c>@day</c>; numbers and codes of the program only, nothing that a person typed.</param>
    /// <param name="enterprises">By id ascending.</param>
    /// <param name="day">The day.</param>
    public DbCommand Command(string sql, IReadOnlyList<RegistryEnterprise> enterprises, DateOnly day)
    {
        var command = _db.Database.GetDbConnection().CreateCommand();
        command.Transaction = _db.Database.CurrentTransaction?.GetDbTransaction();
        var which = enterprises.Count <= MostNamed ? $"IN ({string.Join(',', enterprises.Select(each => Text(each.Id)).DefaultIfEmpty("-1"))})" : $"BETWEEN {Text(enterprises[0].Id)} AND {Text(enterprises[^1].Id)}";
        command.CommandText = string.Format(CultureInfo.InvariantCulture, CompositeFormat.Parse(sql), which);
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@day", _db is PostgresTiduDb ? day : day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        command.Parameters.Add(parameter);
        return command;
    }

    /// <summary>Hands over what each enterprise has; one that has nothing is left as it is.</summary>
    public async Task EachAsync<T>(
        string sql, IReadOnlyList<RegistryEnterprise> enterprises, DateOnly day, Func<DbDataReader, T?> read, Action<RegistryEnterprise, T[]> take, CancellationToken cancel)
        where T : class
    {
        await using var command = Command(sql, enterprises, day);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var (found, at) = (new List<T>(), 0);
        while (reader.Read() && at < enterprises.Count)
        {
            var id = reader.GetInt32(0);
            if (id != enterprises[at].Id)
            {
                End(enterprises[at], found, take);
                at = Next(enterprises, at, id);
            }

            if (at < enterprises.Count && id == enterprises[at].Id && read(reader) is { } one)
            {
                found.Add(one);
            }
        }

        if (at < enterprises.Count)
        {
            End(enterprises[at], found, take);
        }
    }

    /// <summary>The first one from here on whose id is not smaller.</summary>
    private static int Next(IReadOnlyList<RegistryEnterprise> enterprises, int at, int id)
    {
        while (at < enterprises.Count && enterprises[at].Id < id)
        {
            at++;
        }

        return at;
    }

    private static void End<T>(RegistryEnterprise enterprise, List<T> found, Action<RegistryEnterprise, T[]> take)
    {
        if (found.Count > 0)
        {
            take(enterprise, [.. found]);
            found.Clear();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _db.Database.CloseConnectionAsync();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
