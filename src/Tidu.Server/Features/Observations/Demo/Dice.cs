using System.Security.Cryptography;
using System.Text;

namespace Tidu.Server.Features.Observations.Demo;

/// <summary>Reproducible draws: the same name gives the same sequence on every machine and runtime (SplitMix64 over a hash of the name).</summary>
internal sealed class Dice
{
    private ulong _state;

    public Dice(string name)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(name));
        _state = BitConverter.ToUInt64(hash, 0);
    }

    /// <summary>Uniform in [0, 1).</summary>
    public double Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        z ^= z >> 31;
        return (z >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>Bell-shaped around <paramref name="mean"/>, never further than three times <paramref name="spread"/> from it.</summary>
    public double Around(double mean, double spread) => mean + (spread * ((Next() + Next() + Next() + Next() - 2) * 1.5));
}
