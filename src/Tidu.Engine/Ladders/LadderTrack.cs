namespace Tidu.Engine.Ladders;

/// <summary>One of the overlapping ladders (梯次): its rungs are the titles that name it.</summary>
/// <param name="Id">Code, e.g. <c>science</c>.</param>
/// <param name="Name">Chinese name.</param>
/// <param name="Below">What an enterprise without any of its titles is called, e.g. 未入库.</param>
public sealed record LadderTrack(string Id, string Name, string Below);
