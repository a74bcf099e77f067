using System.Diagnostics;

namespace Tidu.Benchmarks;

/// <summary>Asks for one address over several connections at once.</summary>
public static class Load
{
    /// <summary>Answers per second; an answer other than 200 ends the run.</summary>
    public static async Task<double> RunAsync(HttpClient client, string address, int connections, TimeSpan length)
    {
        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(() => AskAsync(client, address, watch, length))));
        return counts.Sum() / watch.Elapsed.TotalSeconds;
    }

    private static async Task<int> AskAsync(HttpClient client, string address, Stopwatch watch, TimeSpan length)
    {
        var count = 0;
        while (watch.Elapsed < length)
        {
            using var response = await client.GetAsync(address);
            response.EnsureSuccessStatusCode();
            await response.Content.CopyToAsync(Stream.Null);
            count++;
        }

        return count;
    }
}
