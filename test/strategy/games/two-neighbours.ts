/** Two neighbours who may each arm: the prisoners' dilemma. */
export const ARMS = `title: Two neighbours
players:
  - name: Aland
    options: [{id: a-arms, name: Aland arms, take: arm, drop: disarm}]
    preferences: {statements: [not b-arms, a-arms]}
  - name: Beland
    options: [{id: b-arms, name: Beland arms, take: arm, drop: disarm}]
    preferences: {statements: [not a-arms, b-arms]}
statusQuo: [a-arms, b-arms]
`;
