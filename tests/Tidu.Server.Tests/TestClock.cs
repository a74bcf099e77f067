namespace Tidu.Server.Tests;

/// <summary>The machine's clock, moved on by tests: time never stands still, so that nothing waits for it.</summary>
public sealed class TestClock : TimeProvider
{
    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _ahead;

    public override long GetTimestamp() => System.GetTimestamp() + (long)(_ahead.TotalSeconds * TimestampFrequency);

    public void MoveOn(TimeSpan time) => _ahead += time;
}
