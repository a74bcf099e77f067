using System.Net.Http.Json;
using System.Text.Json;

namespace Tidu.Benchmarks.Registry;

/// <summary>One enterprise moves to another district while its indicators are counted from the registry: how long the change takes, and the board after it.</summary>
public static class ChangeRounds
{
    private const int Changes = 16;
    private static readonly string[] Districts = ["500118", "500113"];

    public static async Task<bool> RunAsync(string name, Watch seen, HttpClient client, double limit)
    {
        var page = await client.GetFromJsonAsync<JsonElement>($"/api/enterprises?unit={Districts[0]}&title=high-tech-enterprise&pageSize={Changes}");
        List<double> writes = [], boards = [], counts = [], searches = [];
        foreach (var code in page.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("creditCode").GetString()!).ToList())
        {
            var one = await client.GetFromJsonAsync<JsonElement>("/api/enterprises/" + code);
            var edit = new { field = "unit", value = Districts[1], version = one.GetProperty("version").GetInt32(), reason = "bench" };
            writes.Add((await seen.AskAsync("move", RegistryRounds.Tables, () => client.PatchAsJsonAsync("/api/enterprises/" + code, edit))).Milliseconds);
            boards.Add(await TimeAsync("/api/board?plan=chongqing-2023-double-growth&indicator=hnte&on=2025-12-31"));
            counts.Add(await TimeAsync("/api/counts?plan=chongqing-2023-double-growth&indicator=tech-enterprises&on=2025-12-31"));
            searches.Add(await TimeAsync("/api/enterprises/search?q=yrjx"));
        }

        Console.WriteLine($"{name} a change of one enterprise under counting rules: {Text(writes)}, the board after it {Text(boards)}, counts {Text(counts)}, search {Text(searches)}; at most {limit:F0}");
        return RegistryRounds.At(writes[2..], 0.95) <= limit && RegistryRounds.At(boards[2..], 0.95) <= limit;

        async Task<double> TimeAsync(string address) => (await seen.AskAsync(client, address, RegistryRounds.Tables)).Milliseconds;
    }

    /// <summary>The first two warm up.</summary>
    private static string Text(List<double> times) => $"first {times[0]:F0} p50 {RegistryRounds.At(times[2..], 0.5):F1} p95 {RegistryRounds.At(times[2..], 0.95):F1} ms";
}
