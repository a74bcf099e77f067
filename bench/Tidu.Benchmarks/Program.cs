using Tidu.Benchmarks;
using Tidu.Benchmarks.Assess;
using Tidu.Benchmarks.Registry;

const double Limit = 0.5;
const string Board = "/api/board?plan=yongchuan-2023-663&indicator=tech-enterprises&on=2025-12-31";
const string Bare = "/api/bench";

if (args is ["registry", ..])
{
    return await RegistryRounds.RunAsync(args[1..]);
}

if (args is ["import" or "import-enterprises" or "assess" or "assess-csv", ..])
{
    return args[0] switch { "import" or "import-enterprises" => await ImportRounds.RunAsync(args[0], args[1..]), "assess" => await AssessRounds.RunAsync(args[1..]), _ => await AssessCsv.RunAsync(args[1..]) };
}

if (args is not [var program, ..])
{
    Console.Error.WriteLine("Usage: Tidu.Benchmarks <tidu.dll> [connections] [seconds per round] [rounds]");
    return 2;
}

var (connections, seconds, rounds) = (Number(1, 16), TimeSpan.FromSeconds(Number(2, 3)), Number(3, 5));

await using var server = await DemoServer.StartAsync(program);
using var client = await server.LogInAsync("yc-officer");
var bytes = await client.GetByteArrayAsync(Board);
await client.PutAsync(Bare, new ByteArrayContent(bytes));
var echoed = await client.GetByteArrayAsync(Bare);
if (!bytes.SequenceEqual(echoed))
{
    Console.Error.WriteLine("The bare endpoint does not answer the board's bytes.");
    return 1;
}

Console.WriteLine($"{bytes.Length} bytes, {connections} connections, {rounds} rounds of {seconds.TotalSeconds} s each, in turn");
await Load.RunAsync(client, Board, connections, seconds);
await Load.RunAsync(client, Bare, connections, seconds);
List<double> board = [], bare = [];
for (var round = 1; round <= rounds; round++)
{
    board.Add(await Load.RunAsync(client, Board, connections, seconds));
    bare.Add(await Load.RunAsync(client, Bare, connections, seconds));
    Console.WriteLine($"round {round}: board {board[^1],7:F0}/s   bare {bare[^1],7:F0}/s");
}

var ratio = Median(board) / Median(bare);
Console.WriteLine($"median:  board {Median(board),7:F0}/s   bare {Median(bare),7:F0}/s   ratio {ratio:F2}, at least {Limit:F1}");
return ratio >= Limit ? 0 : 1;

int Number(int index, int otherwise) => args.Length > index ? int.Parse(args[index], System.Globalization.CultureInfo.InvariantCulture) : otherwise;

static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
