using System.Runtime.InteropServices;
using Tidu.Engine.Populations;

namespace Tidu.Benchmarks.Assess;

/// <summary>The columns a hand-written loop reads and those it writes, by the names that both sides use.</summary>
internal sealed class LoopColumns(IReadOnlyDictionary<string, FactColumn> facts, Func<string, int> bitOf, IReadOnlyDictionary<string, Array> results)
{
    public ref double Number(string fact) => ref LoopLanes.Numbers(facts[fact]);

    public ref byte Truth(string fact) => ref LoopLanes.Truths(facts[fact]);

    public int BitOf(string fact) => bitOf(fact);

    public ref byte Bytes(string result) => ref MemoryMarshal.GetArrayDataReference((byte[])results[result]);

    public byte[] Verdicts(string id) => (byte[])results[id + ".verdict"];

    public byte[] Lows(string id) => (byte[])results[id + ".low"];

    public byte[] Highs(string id) => (byte[])results[id + ".high"];

    public ref double Doubles(string result) => ref MemoryMarshal.GetArrayDataReference((double[])results[result]);

    public ref ulong Masks(string result) => ref MemoryMarshal.GetArrayDataReference((ulong[])results[result]);
}
